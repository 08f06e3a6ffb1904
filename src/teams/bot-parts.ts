import type { CardRenderer, Clock, Counts, Once } from '../core/ports';
import type { AgentsView } from '../flows/agents-view';
import type { Live } from '../flows/answer-live';
import type { Knowledge } from '../flows/answer-message';
import type { Desk } from '../flows/desk/desk';
import type { Listening } from '../flows/desk/listen';
import type { DeskWishPorts } from '../flows/desk-wish';
import type { AskedTally } from '../flows/feedback/asked-tally';
import type { GatePorts } from '../flows/gates/gate-ports';
import type { IsMandatoryMfa } from '../flows/gates/press-gate';
import type { WishPorts } from '../flows/grant-wish';
import type { LookAgainParts } from '../flows/look-again';
import type { CardViewers } from './card-viewers';

/** What the turns of the bot need. */
export interface BotParts extends Knowledge {
  readonly cards: CardRenderer;
  readonly once: Once;
  readonly briefOnce: Once;
  readonly counts: Counts;
  readonly clock: Clock;
  /** Look-ups in the sign-in log; undefined where there is none. */
  readonly live: Live | undefined;
  /** Looking again later; undefined where there is no sign-in log. */
  readonly lookAgain: Omit<LookAgainParts, keyof Knowledge> | undefined;
  /** The helpdesk's view of cards in threads; undefined where there is no sign-in log. */
  readonly agentsView: AgentsView | undefined;
  readonly cardViewers: CardViewers;
  /** The helpdesk's cases. */
  readonly desk: Desk;
  /** Whether a file may be put on a loopback address. */
  readonly allowLoopbackUploads: boolean;
  /** Reading channels and group chats without a mention. */
  readonly listening: Listening;
  /** The commands about the asker's own records and about the tenant. */
  readonly wishes: Omit<WishPorts, 'clock'>;
  /** Which codes are met. */
  readonly asked: Pick<AskedTally, 'note'>;
  /** The commands of the helpdesk. */
  readonly deskWishes: DeskWishPorts;
  /** Steps that are shown only after something was recorded. */
  readonly gates: { readonly ports: GatePorts; readonly isMandatoryMfa: IsMandatoryMfa };
  /** The tenant that Signpost serves; undefined in local mode, where every tenant is the sample one. */
  readonly ownTenantId: string | undefined;
}
