export const firstStart = {};
