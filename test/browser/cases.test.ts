import { lastCard, press, reads, send, useChatPages } from '../support/chat-page';

const ATTEMPT = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
const chat = useChatPages();

it('a person reports, an agent claims, looks, asks, escalates and resolves, and the person is told', async () => {
  const desk = await chat.open({ person: 'henk', place: 'channel' });
  await send(desk, 'triage here');
  await reads(desk, 'This is the channel of the helpdesk now');

  const megan = await chat.open({ person: 'megan', place: 'personal' });
  await send(megan, `AADSTS50076 Correlation ID: ${ATTEMPT}`);
  await reads(megan, 'From the sign-in log');
  await press(megan, 'Still stuck');
  await reads(megan, 'What the helpdesk gets');
  await lastCard(megan).getByRole('checkbox').first().check();
  await press(megan, 'Share with the helpdesk');
  await reads(megan, 'Case 1. The helpdesk has it.');

  await reads(desk, 'Case 1: waits for an agent');
  const beside = await chat.open({ person: 'adele', place: 'channel' });
  await reads(beside, 'Case 1: waits for an agent');
  await press(desk, 'Claim');
  await reads(desk, 'Case 1: an agent has it');
  await reads(beside, 'Case 1: an agent has it');
  await reads(megan, 'An agent of the helpdesk is looking at it');

  await press(desk, 'Details');
  await reads(desk, 'megan.bowen@contoso.example');
  expect(await beside.innerText('body')).not.toContain('megan.bowen');
  await press(desk, 'Ask for more');
  await lastCard(desk).getByRole('textbox').first().fill('Which phone is it?');
  await press(desk, 'Send the question');
  await reads(megan, 'Which phone is it?');
  await press(megan, 'Answer');
  await lastCard(megan).getByRole('textbox').first().fill('The new one');
  await press(megan, 'Send to the helpdesk');
  await reads(megan, 'Your answer is with the helpdesk');
  expect(await beside.innerText('body')).not.toContain('The new one');

  await reads(desk, 'Case 1: an agent has it');
  await press(desk, 'Escalate');
  await lastCard(desk).getByRole('textbox').last().fill('Needs an administrator');
  await lastCard(desk).getByRole('button', { name: 'Escalate', exact: true }).last().click();
  await reads(beside, 'Case 1: passed on');
  await reads(megan, 'passed on');
  expect(await beside.innerText('body')).not.toContain('Needs an administrator');

  await press(desk, 'Resolve');
  await lastCard(desk).getByRole('textbox').last().fill('Registered the new phone');
  await lastCard(desk).getByRole('button', { name: 'Resolve', exact: true }).last().click();
  await reads(megan, 'Registered the new phone');
  await reads(beside, 'Case 1: resolved');
  await press(megan, 'It works');
  await reads(megan, 'The case stays closed');
  // One card in the channel, from the first state to the last, besides the answer to the command.
  expect(await beside.locator('.ac-adaptiveCard').count()).toBe(2);
}, 60_000);
