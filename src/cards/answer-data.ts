import type { Answer } from '../core/answer/answer';
import type { Catalog } from '../core/ports';
import { CATALOG_FOOT, type CardData } from './card-data';
import {
  idsData,
  knownData,
  nothingData,
  otherProductData,
  relatedData,
  unknownData,
} from './data/code-data';
import { deskData } from './data/desk-data';
import { feedbackData } from './data/feedback-data';
import { gateData } from './data/gate-data';
import { compareData, playbookData, playbooksData } from './data/guide-data';
import { aboutData, factsData, helpData, welcomeData } from './data/info-data';
import { candidatesData, compareMissingData, searchData, severalData, signInsData } from './data/list-data';
import { bundleData, errorData, notMeData, workedData } from './data/report-data';

type WrittenAnswer = Exclude<Answer, { kind: 'entry' }>;

/** What the card of every answer but an explained code is bound to. */
export function answerData(answer: WrittenAnswer, catalog: Catalog): CardData {
  const { template, data } = writtenData(answer, catalog);
  const footer = footerWithLog(answer);
  return { template, data: footer === undefined ? data : { ...data, footer } };
}

/** Where the sign-in log has its part in the answer. */
const LIVE_FOOT =
  'The explanation is from the catalog that Signpost carries, the rest from the sign-in log of your organisation.';

/** What stands at the foot of an explanation once the sign-in log comes in; cases say by themselves what they are from. */
function footerWithLog(answer: WrittenAnswer): string | undefined {
  if (answer.kind === 'case' || !('evidence' in answer || answer.kind === 'signIns')) return undefined;
  const rows = answer.kind === 'signIns' ? answer.rows.length : 0;
  return rows + (answer.evidence?.lines.length ?? 0) > 0 ? LIVE_FOOT : CATALOG_FOOT;
}

function writtenData(answer: WrittenAnswer, catalog: Catalog): CardData {
  switch (answer.kind) {
    case 'several':
      return severalData(answer);
    case 'candidates':
      return candidatesData(answer);
    case 'known':
      return knownData(answer);
    case 'unknown':
      return unknownData(answer);
    case 'ids':
      return idsData();
    case 'nothing':
      return nothingData(answer);
    case 'otherProduct':
      return otherProductData(answer);
    case 'related':
      return relatedData(answer);
    case 'signIns':
      return signInsData(answer);
    case 'search':
      return searchData(answer);
    case 'compareMissing':
      return compareMissingData(answer);
    case 'compare':
      return compareData(answer, catalog);
    case 'playbook':
      return playbookData(answer, catalog);
    case 'playbooks':
      return playbooksData(answer);
    case 'help':
      return helpData(answer);
    case 'welcome':
      return welcomeData();
    case 'about':
      return aboutData(answer);
    case 'facts':
      return factsData(answer);
    case 'bundle':
      return bundleData(answer);
    case 'case':
    case 'shareForm':
    case 'toChat':
    case 'caseList':
    case 'incident':
      return deskData(answer);
    case 'whatWasMissing':
    case 'stats':
      return feedbackData(answer);
    case 'gateForm':
    case 'openedSteps':
    case 'undo':
    case 'exceptionList':
      return gateData(answer, catalog);
    case 'notMe':
      return notMeData(answer);
    case 'worked':
      return workedData(answer);
    case 'error':
      return errorData(answer);
  }
}
