import type { Answer, FactsAnswer, Hint } from '../../core/answer/answer';
import type { CaseAnswer } from '../../core/desk/desk-answer';
import type { Job } from '../../core/live-ports';
import type { SharePress, StuckPress } from './ask-helpdesk';
import { pressShare, pressStuck } from './ask-helpdesk';
import type { ReportParts } from './case-report';
import type { IncidentPress } from './close-incident';
import { pressCloseIncident, runIncidentClosing } from './close-incident';
import type { OpenCasePress, WrittenCommand } from './desk-commands';
import { pressOpenCase, runDeskCommand, showNumber } from './desk-commands';
import type { DeskPorts } from './desk-ports';
import type { DeskVisit } from './desk-visit';
import { forgetChat, rememberChat } from './desk-visit';
import { runIncidentCard } from './draw-incident';
import type { CasesFile } from './export-cases';
import { exportCases } from './export-cases';
import { findCases } from './find-cases';
import type { CasePress } from './press-case';
import { pressCase } from './press-case';
import { remindOfCase } from './remind-of-cases';
import { reportAttack } from './report-attack';

/** A row of the list of cases. */
export interface ShowCasePress {
  readonly verb: 'showCase';
  readonly number: number;
}

/** Every button that belongs to the helpdesk's cases and incidents. */
export type DeskPress = StuckPress | SharePress | CasePress | ShowCasePress | OpenCasePress | IncidentPress;

/** The helpdesk, as the bot speaks to it. */
export interface Desk {
  press(press: DeskPress, visit: DeskVisit): Promise<Answer>;
  /** What follows "that wasn't me". */
  reportAttack(hint: Hint, visit: DeskVisit): Promise<Answer>;
  run(command: WrittenCommand, visit: DeskVisit): Promise<Answer>;
  /** Cases that fit what was typed, newest first, as a conversation with others is shown them. */
  find(typed: string, visit: DeskVisit): Promise<readonly CaseAnswer[]>;
  /** All cases as a file, or why not. */
  export(visit: DeskVisit): Promise<CasesFile | FactsAnswer>;
  /** Carries out a job of the kind `CASE_REMINDER`. */
  remind(job: Job): Promise<void>;
  /** Carries out a job of the kind `INCIDENT_CARD`. */
  drawIncident(job: Job): Promise<void>;
  /** Carries out a job of the kind `INCIDENT_CLOSING`. */
  closeIncident(job: Job): Promise<void>;
  /** Remembers the personal chat of the visitor. */
  remember(visit: DeskVisit): Promise<void>;
  /** Forgets a conversation that the bot was taken out of. */
  forget(conversationId: string): Promise<void>;
}

/** The helpdesk over these ports. */
export function createDesk(ports: DeskPorts & ReportParts): Desk {
  return {
    press: (press, visit) => {
      switch (press.verb) {
        case 'stuck':
          return pressStuck(press, visit, ports);
        case 'share':
          return pressShare(press, visit, ports);
        case 'case':
          return pressCase(press, visit, ports);
        case 'showCase':
          return showNumber(press.number, visit, ports);
        case 'openCase':
          return pressOpenCase(press, visit, ports);
        case 'closeIncident':
          return pressCloseIncident(press, visit, ports);
      }
    },
    reportAttack: (hint, visit) => reportAttack(hint, visit, ports),
    run: (command, visit) => runDeskCommand(command, visit, ports),
    find: (typed, visit) => findCases(typed, visit, ports),
    export: (visit) => exportCases(visit, ports),
    remind: (job) => remindOfCase(job, ports),
    drawIncident: (job) => runIncidentCard(job, ports),
    closeIncident: (job) => runIncidentClosing(job, ports),
    remember: (visit) => rememberChat(visit, ports),
    forget: (conversationId) => forgetChat(conversationId, ports),
  };
}
