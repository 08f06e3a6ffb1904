import { z } from 'zod';
import { postToBot } from './bot-endpoint';
import type { FileDrop } from './file-drop';
import type { LocalParts } from './local-parts';
import type { LocalRoute } from './local-route';
import { sendJson } from './local-route';
import { serviceUrl } from './service-url';
import { findSpeaker } from './speaker';

const choiceSchema = z.object({
  person: z.string(),
  place: z.string(),
  action: z.enum(['accept', 'decline']),
  context: z.unknown(),
});

/**
 * What a Teams client does with a file that a bot offers: it tells the bot what the person chose, with an address to
 * upload to, and lets the person open what was uploaded.
 */
export function fileRoutes(drop: FileDrop, parts: LocalParts): LocalRoute[] {
  return [
    {
      method: 'post',
      path: '/local/files',
      handle: async ({ body }, response) => {
        const chosen = choiceSchema.safeParse(body);
        const speaker = chosen.success ? findSpeaker(chosen.data.person, chosen.data.place) : undefined;
        if (!chosen.success || speaker === undefined)
          return sendJson(response, 400, { error: 'Unknown person, place or choice.' });
        const { action, context } = chosen.data;
        const { id, uploadUrl } = await drop.offer();
        const uploadInfo = { uploadUrl, contentUrl: `/local/files/${id}`, uniqueId: id, fileType: 'csv' };
        const value = { type: 'fileUpload', action, context, ...(action === 'accept' && { uploadInfo }) };
        const common = speaker.envelope(serviceUrl(parts), parts.clock.now());
        const invoke = { ...common, type: 'invoke', name: 'fileConsent/invoke', value };
        return sendJson(response, 200, await postToBot(invoke, parts.port()));
      },
    },
    {
      method: 'get',
      path: '/local/files/:file',
      handle: async ({ params }, response) => {
        const file = drop.read(params['file'] ?? '');
        if (file === undefined) return sendJson(response, 404, { error: 'Not found.' });
        response.writeHead(200, {
          'Content-Type': 'application/octet-stream',
          'Content-Disposition': 'attachment',
          'Content-Length': file.length,
          'Cache-Control': 'no-store',
        });
        response.end(file);
      },
    },
  ];
}
