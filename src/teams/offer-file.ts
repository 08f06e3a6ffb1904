import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { deskNotice } from '../core/desk/desk-answer';
import type { CasesFile } from '../flows/desk/export-cases';
import type { BotParts } from './bot-parts';
import { visitOf } from './desk-visits';
import { sendCard } from './send-card';
import { isTrustedUploadUrl } from './upload-url';

const CONSENT_TYPE = 'application/vnd.microsoft.teams.card.file.consent';
const INFO_TYPE = 'application/vnd.microsoft.teams.card.file.info';
const WHAT = 'cases';

/** Sends the cases as a file: Teams asks the person first whether it may be put into their OneDrive. */
export async function offerCases(context: TurnContext, parts: BotParts): Promise<void> {
  const made = await parts.desk.export(visitOf(context.activity, parts));
  if (made.kind !== 'file') {
    await sendCard(context, parts.cards.render(made));
    return;
  }
  await context.sendActivity({
    type: 'message',
    summary: `Signpost asks whether it may save ${made.name}.`,
    attachments: [
      {
        contentType: CONSENT_TYPE,
        name: made.name,
        content: {
          description: 'The cases of the helpdesk, without names. It is saved in your OneDrive.',
          sizeInBytes: bytesOf(made).length,
          acceptContext: { what: WHAT },
          declineContext: { what: WHAT },
        },
      },
    ],
  });
}

const consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ what: z.literal(WHAT) }),
  uploadInfo: z
    .object({
      uploadUrl: z.string(),
      contentUrl: z.string().max(4_000),
      uniqueId: z.string().max(200),
      fileType: z.string().max(20),
    })
    .optional(),
});

/**
 * What the person chose. The file is made anew with the rights that they have now, and goes only to an address that is
 * SharePoint's; the address came back from a client.
 */
export async function onFileConsent(context: TurnContext, parts: BotParts): Promise<{ status: number }> {
  const { activity } = context;
  const chosen = consent.safeParse(activity.value);
  if (!chosen.success) return { status: 400 };
  const { action, uploadInfo } = chosen.data;
  if (action === 'decline') {
    await sendCard(context, parts.cards.render(deskNotice('Nothing was saved', 'The file was not made.')));
    return { status: 200 };
  }
  if (uploadInfo === undefined || !isTrustedUploadUrl(uploadInfo.uploadUrl, parts.allowLoopbackUploads))
    return { status: 400 };
  const made = await parts.desk.export(visitOf(activity, parts));
  if (made.kind !== 'file') {
    await sendCard(context, parts.cards.render(made));
    return { status: 200 };
  }
  if (!(await upload(uploadInfo.uploadUrl, made))) {
    const told = deskNotice('The file could not be saved', 'Send "cases export" again in a minute.');
    await sendCard(context, parts.cards.render(told));
    return { status: 200 };
  }
  const { contentUrl, uniqueId, fileType } = uploadInfo;
  await context.sendActivity({
    type: 'message',
    attachments: [{ contentType: INFO_TYPE, contentUrl, name: made.name, content: { uniqueId, fileType } }],
  });
  return { status: 200 };
}

const UPLOAD_LIMIT_MS = 8_000;

async function upload(url: string, file: CasesFile): Promise<boolean> {
  const body = bytesOf(file);
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Range': `bytes 0-${body.length - 1}/${body.length}`,
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(UPLOAD_LIMIT_MS),
    });
    return response.ok;
  } catch {
    return false;
  }
}

function bytesOf({ text }: CasesFile): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
