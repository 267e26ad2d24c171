import type { LogOutcome } from "../actions/log-outcome";
import { say } from "../locales/say";
import { type NoticePorts, type Offer, openOffer, tell, tellError, undoOffers } from "./action-notice";

/** Says what became of it, where the form does not: it is gone by now, or goes with this. */
export function showOutcome(outcome: LogOutcome, ports: NoticePorts, isRetry = false): void {
  if (outcome.kind === "refused") {
    tell([outcome.message], [], true);
    return;
  }
  const { id, date, path, remarks, refused, retry } = outcome;
  // Which half does not stand, where a property was refused.
  const isWhole = refused.length === 0;
  const again: Offer = {
    label: say.dialogs.retry,
    run: () => {
      retry().then((later) => {
        showOutcome(later, ports, true);
      }, tellError);
    },
  };
  const offers = [...(isWhole ? [] : [again]), openOffer(path, ports), ...undoOffers(id, ports)];
  const done = isRetry ? (id === null ? [] : [say.dialogs.log.isSet]) : [say.dialogs.log.done(date)];
  tell([...done, ...remarks, ...refused], offers, !isWhole);
}
