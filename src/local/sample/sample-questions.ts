import { PEOPLE } from '../people';
import { SAMPLE_SIGN_INS } from './sample-sign-ins';

/** Something to ask on the chat page, and as whom. */
export interface SampleQuestion {
  readonly title: string;
  /** What to send: a correlation ID alone, or words. */
  readonly text: string;
  /** Key of the person of PEOPLE who may see the answer. */
  readonly person: string;
}

/** What the attempts are about, by the request ID of the newest row of each, newest first. */
const TITLES: Readonly<Record<string, string>> = {
  'd6eb43fe-e265-404b-a29d-42fb1a2c0100': 'In after a prompt: three rows of one attempt',
  '4bca30fc-b68b-4a66-acb3-7589aae10100': 'Security defaults ask for MFA',
  'dbcd5274-3868-47e9-a799-4e5c43730100': 'MFA is asked for, no method registered',
  '8b3a4a50-d989-49fd-abd6-200cd1840100': 'First sign-in: asked to register a method',
  '3adaeff4-3058-44e4-a356-ce29bff20100': 'Blocked by a location policy',
  'e412614a-de60-41cd-ad66-24f6ebfa0100': 'Device is managed and not compliant (protected person)',
  'd3e67cc3-a4b8-41d0-a0dc-478595090100': 'Account locked for a while, or a bad address',
  '38d6efd3-1517-429d-a80f-763d95570100': 'Wrong password',
  '88b99717-d45b-4503-a2dd-7b5b97df0100': 'Password expired',
  '63b58bfe-717b-4e5b-a32b-9178e7da0100': 'Account disabled',
  '474e008e-d0c2-4ff1-a5ca-f3c5ccb90100': 'App waits for consent',
  '5c3afb1e-6a97-4e65-a3fd-3161a3420100': 'App not found in this tenant',
  '978ebfc3-9092-4ec5-ab7a-99760d560100': 'A service with a wrong client secret',
  '73aff8e1-de1c-44f9-a96d-674aa0950100': 'A service whose client secret expired',
  '2dd6e213-3783-480b-a560-88a976d40100': 'A device that signs in with a password alone',
  '034f9e1f-102b-4c70-ac7a-376486600100': 'Session ended by a password reset',
  'fc6d2f40-0de1-4956-ac0d-89348ca10100': 'Session unused for 90 days',
  '68cd8dc2-f34e-497c-abc0-a146987a0100': 'Terms of use to accept',
  '398b7a4d-2abf-4444-aaa2-9c801ca40100': 'Blocked: suspicious activity',
  '9f8e34b2-3b20-46da-a789-e1c318f50100': 'Blocked: risk',
  '3f165c7f-c0ea-4bdf-a348-dbfffac20100': 'Flood of prompts 8 of 8: reported as fraud, blocked',
  '7449ee48-1370-4622-a62d-10d1ee600100': 'Flood of prompts 7 of 8: not delivered',
  '2ba0f174-f692-45da-af5e-771e7c9b0100': 'Flood of prompts 6 of 8: still open',
  '12596ef2-5e85-4319-afe1-ebac5a880100': 'Flood of prompts 5 of 8: sent twice',
  '9e1191b2-bd8a-465b-aad4-46f6b3210100': 'Flood of prompts 4 of 8: denied',
  'bcf69d21-1cdb-4fbe-af1a-22f3e80b0100': 'Flood of prompts 3 of 8: declined',
  'fd4c130b-3491-46f9-a328-9b10ae7d0100': 'Flood of prompts 2 of 8: no response',
  '820011f7-984b-49ba-a6cf-283e71f00100': 'Flood of prompts 1 of 8: timed out',
};

/** Each attempt of the sample by its correlation ID, asked by its own person, or by the agent where there is none. */
const ATTEMPTS: readonly SampleQuestion[] = SAMPLE_SIGN_INS.flatMap((row) => {
  const title = TITLES[String(row['id'])];
  const person = PEOPLE.find(({ objectId }) => objectId === row['userId'])?.key ?? 'henk';
  return title === undefined ? [] : [{ title, text: String(row['correlationId']), person }];
});

/** Sample IDs to try on the chat page, and the other ways to ask. */
export const SAMPLE_QUESTIONS: readonly SampleQuestion[] = [
  ...ATTEMPTS,
  { title: 'My own failed sign-ins', text: 'my sign-ins', person: 'diego' },
  { title: "Why can't I get in?", text: "why can't I sign in?", person: 'isaiah' },
  { title: 'An agent asks about a person', text: 'sign-ins grady.archie@contoso.example', person: 'henk' },
  {
    title: "Somebody else's sign-in: nothing is shown",
    text: 'fffd187e-f7d8-494d-a992-119d788f5cbb',
    person: 'adele',
  },
  { title: 'An ID that nobody has', text: '00000000-0000-4000-8000-00000000f00d', person: 'adele' },
];
