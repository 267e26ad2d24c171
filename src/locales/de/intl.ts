import { intlWords } from "../intl-words";

export const intl = intlWords("de");
