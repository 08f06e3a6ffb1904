import { PEOPLE } from '../../src/local/people';
import { lastCard, press, reads, send, useChatPages } from '../support/chat-page';

/** The same error of the same application for everybody; its ID is in the text, as the service writes it. */
const PASTE =
  "AADSTS50105: Your administrator has configured the application Payroll ('5b1a3c7e-9d24-4f60-8a1b-2c3d4e5f6071') to block users unless they are specifically granted ('assigned') access to the application.";

const chat = useChatPages();

it('twelve reports become one incident, and closing it tells everybody', async () => {
  const reporters = PEOPLE.filter(({ key }) => !['henk', 'ada', 'gita', 'printer'].includes(key)).slice(
    0,
    12,
  );
  expect(reporters).toHaveLength(12);
  const desk = await chat.open({ person: 'henk', place: 'channel' });
  await send(desk, 'triage here');
  await reads(desk, /This is the channel of the helpdesk now/);

  for (const { key } of reporters) {
    const page = await chat.open({ person: key, place: 'personal' });
    await send(page, PASTE);
    await reads(page, /AADSTS50105/);
    await press(page, 'Still stuck');
    await reads(page, /What the helpdesk gets/);
    await press(page, 'Share with the helpdesk');
    await reads(page, /The helpdesk has it/);
    await page.close();
    chat.signpost.clockOffsetMs += 5_000;
    await chat.signpost.runDueJobs();
  }
  chat.signpost.clockOffsetMs += 15_000;
  await chat.signpost.runDueJobs();
  await reads(desk, /Incident 1: 12 reports of one problem/);
  const channel = await desk.innerText('#messages');
  for (const { name, userPrincipalName } of reporters) {
    expect(channel).not.toContain(name);
    expect(channel).not.toContain(userPrincipalName);
  }
  // The command's answer, the cards of the cases before it was an incident, and one card for everything since.
  expect(await desk.locator('.ac-adaptiveCard').count()).toBeLessThanOrEqual(1 + 4 + 1);

  await press(desk, 'Close');
  await lastCard(desk).getByRole('textbox').last().fill('The group was assigned to the application again');
  await press(desk, 'Close and tell everybody');
  await reads(desk, /closed/i);
  chat.signpost.clockOffsetMs += 15_000;
  await chat.signpost.runDueJobs();
  for (const { key } of reporters) {
    const page = await chat.open({ person: key, place: 'personal' });
    await page.getByText('The group was assigned to the application again').first().waitFor();
    await page.close();
  }
}, 120_000);
