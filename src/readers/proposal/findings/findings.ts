/** Everything there is to say about a reading, what needs a decision first. */
import { type Finding, weights } from '../reading.ts';
import type { Check, Evidence } from './finding.ts';
import {
  noQuestions,
  questionsInOneParagraph,
  reference,
  repeatedBlocks,
  setUpAsFormat,
  truncatedText,
  unreadLines,
} from './page-findings.ts';
import { missingOnPanel } from './panel-balance.ts';
import {
  fewSpeakers,
  hiddenValues,
  missingOrdinals,
  missingRoles,
  misusedFields,
  openSeats,
  repeatedPeople,
  severalRoles,
  speakersToBeConfirmed,
} from './people-findings.ts';
import { audienceShare, slotAgainstFormat, speakersAgainstText, sums } from './time-findings.ts';

const checks: Check[] = [
  openSeats,
  questionsInOneParagraph,
  severalRoles,
  missingOnPanel,
  audienceShare,
  sums,
  slotAgainstFormat,
  speakersAgainstText,
  speakersToBeConfirmed,
  fewSpeakers,
  missingRoles,
  misusedFields,
  hiddenValues,
  repeatedPeople,
  missingOrdinals,
  reference,
  noQuestions,
  setUpAsFormat,
  repeatedBlocks,
  truncatedText,
  unreadLines,
];

export function findingsOf(evidence: Evidence): Finding[] {
  const all = checks.flatMap((check) => check(evidence));
  return weights.flatMap((weight) => all.filter((one) => one.weight === weight));
}
