import type { Answer } from '../core/answer/answer';
import type { Command } from '../core/commands/parse-command';
import type { Inquiry } from '../core/inquiry';
import type { Catalog } from '../core/ports';
import type { StatsPorts } from './feedback/show-stats';
import { showStats } from './feedback/show-stats';
import type { GatePorts } from './gates/gate-ports';
import { listExceptions } from './gates/list-exceptions';

/** The commands of the helpdesk that need no sign-in log. */
export type DeskWish = Extract<Command, { kind: 'exceptions' | 'stats' }>;

export interface DeskWishPorts extends Pick<GatePorts, 'membership' | 'gateRecords'>, StatsPorts {
  readonly catalog: Catalog;
}

/** Carries out a command of the helpdesk; everybody else is told whom it is for. */
export function grantDeskWish(wish: DeskWish, inquiry: Inquiry, ports: DeskWishPorts): Promise<Answer> {
  switch (wish.kind) {
    case 'exceptions':
      return listExceptions(inquiry, ports, ports.catalog);
    case 'stats':
      return showStats(inquiry, ports);
  }
}
