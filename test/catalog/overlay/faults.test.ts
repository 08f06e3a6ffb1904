import { documentedHouseRules, houseRuleFaults } from '../../support/house-rules';

it('finds no fault in the house rules that the documentation shows', () => {
  expect(Object.keys(documentedHouseRules()).sort()).toEqual([
    'codes/50076.yaml',
    'families/mfa.yaml',
    'organisation.yaml',
  ]);
  expect(houseRuleFaults(documentedHouseRules())).toEqual([]);
});

it('takes no files, an empty file and a file of comments for no rules', () => {
  expect(houseRuleFaults({})).toEqual([]);
  expect(houseRuleFaults({ 'organisation.yaml': '', 'codes/50076.yaml': '# later\n' })).toEqual([]);
});

const CONTACT = 'contacts:\n  helpdesk:\n    name: Contoso Service Desk\n';

const FAULTS: readonly {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly faults: readonly string[];
}[] = [
  {
    name: 'a file with another name',
    file: 'code/50076.yaml',
    text: 'note: Hello.',
    faults: ['code/50076.yaml:1: is neither organisation.yaml, codes/CODE.yaml nor families/ID.yaml'],
  },
  {
    name: 'a file name that ends otherwise',
    file: 'codes/50076.yml',
    text: 'note: Hello.',
    faults: ['codes/50076.yml:1: is neither organisation.yaml, codes/CODE.yaml nor families/ID.yaml'],
  },
  {
    name: 'a field that nobody knows',
    file: 'codes/50076.yaml',
    text: 'note: Hello.\ntitle: Other\n',
    faults: ['codes/50076.yaml:2: title: is not a field that Signpost knows'],
  },
  {
    name: 'text that is not YAML',
    file: 'codes/50076.yaml',
    text: 'note: Hello.\nsteps: [\n',
    faults: ['codes/50076.yaml:3: is not YAML (bad indent)'],
  },
  {
    name: 'a field that stands twice',
    file: 'codes/50076.yaml',
    text: 'note: One.\nnote: Two.\n',
    faults: ['codes/50076.yaml:2: is not YAML (duplicate key)'],
  },
  {
    name: 'aliases that multiply a file',
    file: 'organisation.yaml',
    text: `hosts: &a [${Array.from({ length: 9 }, () => 'x.example').join(', ')}]\nnames: &b [*a, *a, *a, *a, *a, *a]\nportals: [*b, *b, *b, *b, *b, *b, *b]\n`,
    faults: ['organisation.yaml:1: is not YAML (too many aliases)'],
  },
  {
    name: 'a list where fields belong',
    file: 'organisation.yaml',
    text: '- one\n- two\n',
    faults: ['organisation.yaml:1: must be of type object'],
  },
  {
    name: 'a note that is too long, over several lines',
    file: 'codes/50076.yaml',
    text: `hide: []\nnote: >-\n  ${'word '.repeat(40)}\n  ${'word '.repeat(40)}\n`,
    faults: ['codes/50076.yaml:2: note: must have at most 300 characters'],
  },
  {
    name: 'a note of several lines',
    file: 'codes/50076.yaml',
    text: 'note: |-\n  One line.\n  Another.\n',
    faults: ['codes/50076.yaml:1: note: must be one line without control characters'],
  },
  {
    name: 'markup, addresses and template expressions in a text',
    file: 'codes/50076.yaml',
    text: 'steps:\n  - { for: person, text: "Read [this](x)." }\n  - { for: admin, text: "See https://contoso.example now." }\n  - for: person\n    text: "Your name is ${name}."\n',
    faults: [
      'codes/50076.yaml:2: steps.0.text: must not hold any of < > [ ] { }',
      'codes/50076.yaml:3: steps.1.text: must not hold an address; addresses go into portals and links',
      'codes/50076.yaml:5: steps.2.text: must not hold any of < > [ ] { }',
    ],
  },
  {
    name: 'a step for nobody, without text, and with two places',
    file: 'codes/50076.yaml',
    text: 'steps:\n  - for: everyone\n  - for: person\n    text: Connect first.\n    before: 2\n    after: 3\n',
    faults: [
      'codes/50076.yaml:2: steps.0.for: must be one of person, admin',
      'codes/50076.yaml:2: steps.0.text: is missing',
      'codes/50076.yaml:3: steps.1: has both before and after',
    ],
  },
  {
    name: 'a place that does not exist',
    file: 'codes/50076.yaml',
    text: 'steps:\n  - { for: person, text: Connect first., after: 9 }\n  - for: admin\n    text: Look here.\n    before: 7\n',
    faults: [
      'codes/50076.yaml:2: steps.0.after: there are 4 steps',
      'codes/50076.yaml:5: steps.1.before: there are 6 steps',
    ],
  },
  {
    name: 'a place before the question whether it was the person',
    file: 'codes/50076.yaml',
    text: 'steps:\n  - for: person\n    text: Connect first.\n    before: 1\n',
    faults: [
      'codes/50076.yaml:4: steps.0.before: step 1 keeps people safe and stays first; place yours after it',
    ],
  },
  {
    name: 'hiding what is not there, what begins otherwise, and the same line twice',
    file: 'codes/50076.yaml',
    text: [
      'hide:',
      '  - { part: admin, number: 12, begins: Look at service }',
      '  - { part: admin, number: 6, begins: Look at something }',
      '  - part: tip',
      '    begins: The error answer to an app',
      '  - part: tip',
      '    begins: The error answer to an app',
      '',
    ].join('\n'),
    faults: [
      'codes/50076.yaml:2: hide.0.number: there is no such line',
      'codes/50076.yaml:3: hide.1.begins: the line does not begin like this; run "npm run catalog -- show"',
      'codes/50076.yaml:6: hide.3: is hidden already',
    ],
  },
  {
    name: 'hiding a section that nobody may hide',
    file: 'codes/50076.yaml',
    text: 'hide:\n  - part: retry\n    begins: Yes in a browser\n',
    faults: [
      'codes/50076.yaml:2: hide.0.part: must be one of person, admin, developer, automation, diagnose, verify, prevent, tip',
    ],
  },
  {
    name: 'a code that does not exist',
    file: 'codes/9876543.yaml',
    text: 'note: Hello.',
    faults: ['codes/9876543.yaml:1: the catalog does not know this code'],
  },
  {
    name: 'more than a note and steps for the person on a code that is only known',
    file: 'codes/18000.yaml',
    text: 'note: Ask us.\nsteps:\n  - { for: person, text: Ask us. }\n  - { for: admin, text: Ask them. }\nhide:\n  - { part: tip, begins: Something here }\n',
    faults: [4, 6].map(
      (line) =>
        `codes/18000.yaml:${line}: ${line === 4 ? 'steps.1' : 'hide.0'}: the catalog does not explain this code yet, so that only a note and steps for the person can stand there`,
    ),
  },
  {
    name: 'a family that does not exist',
    file: 'families/telephones.yaml',
    text: 'note: Hello.',
    faults: ['families/telephones.yaml:1: the catalog has no family of this name'],
  },
  {
    name: 'places and hiding in a family',
    file: 'families/mfa.yaml',
    text: 'steps:\n  - { for: person, text: Connect first., after: 1 }\nhide: []\n',
    faults: [
      'families/mfa.yaml:2: steps.0.after: is not a field that Signpost knows',
      'families/mfa.yaml:3: hide: is not a field that Signpost knows',
    ],
  },
  {
    name: 'a contact that nobody can reach',
    file: 'organisation.yaml',
    text: CONTACT,
    faults: ['organisation.yaml:2: contacts.helpdesk: needs a phone, an email or a link'],
  },
  {
    name: 'contact data of the wrong form',
    file: 'organisation.yaml',
    text: `${CONTACT}    phone: call us\n    email: nobody\n    link: http://help.contoso.example\n`,
    faults: [
      'organisation.yaml:4: contacts.helpdesk.phone: must be a telephone number',
      'organisation.yaml:5: contacts.helpdesk.email: must be a mail address',
      'organisation.yaml:6: contacts.helpdesk.link: must be an https address without a user name in it',
    ],
  },
  {
    name: 'links to hosts that are not listed',
    file: 'organisation.yaml',
    text: `hosts: [help.contoso.example]\n${CONTACT}    link: https://help.contoso.example:8443/\nportals:\n  - title: Devices\n    url: https://help.contoso.example.fabrikam.example/\n`,
    faults: [
      'organisation.yaml:5: contacts.helpdesk.link: points to a host that is not in hosts',
      'organisation.yaml:8: portals.0.url: points to a host that is not in hosts',
    ],
  },
  {
    name: 'links of other schemes, with a name in them, or none at all',
    file: 'organisation.yaml',
    text: 'hosts: [help.contoso.example]\nportals:\n  - { title: One, url: "javascript:alert(1)" }\n  - { title: Two, url: "https://a:b@help.contoso.example/" }\n  - { title: Three, url: help.contoso.example }\n',
    faults: [3, 4, 5].map(
      (line) =>
        `organisation.yaml:${line}: portals.${line - 3}.url: must be an https address without a user name in it`,
    ),
  },
  {
    name: 'hosts with a scheme or in capitals',
    file: 'organisation.yaml',
    text: 'hosts:\n  - https://help.contoso.example\n  - Help.contoso.example\n  - help.contoso.example\n',
    faults: [2, 3].map(
      (line) =>
        `organisation.yaml:${line}: hosts.${line - 2}: must be a host name in lower case, without scheme or path`,
    ),
  },
  {
    name: 'a page for a code or family that does not exist',
    file: 'organisation.yaml',
    text: 'hosts: [help.contoso.example]\nportals:\n  - title: One\n    url: https://help.contoso.example/\n    for:\n      - mfa\n      - nothing-such\n      - 9876543\n',
    faults: [
      'organisation.yaml:7: portals.0.for.1: is no code or family of the catalog',
      'organisation.yaml:8: portals.0.for.2: is no code or family of the catalog',
    ],
  },
  {
    name: 'names for a word twice, or for one that the catalog never uses',
    file: 'organisation.yaml',
    text: 'names:\n  - { word: VPN, name: Contoso Gate }\n  - { word: vpn, name: Contoso Tunnel }\n  - word: telegraph\n    name: Contoso Wire\n',
    faults: [
      'organisation.yaml:3: names.1.word: has a name already',
      'organisation.yaml:4: names.2.word: is a word that the catalog never uses',
    ],
  },
];

it.each(FAULTS)('names $name by file and line', ({ file, text, faults }) => {
  expect(houseRuleFaults({ [file]: text })).toEqual(faults);
});

it('names all faults of all files at once, by file and line, and nothing of what they say', () => {
  const faults = houseRuleFaults({
    'organisation.yaml':
      'secret-thing: hunter2hunter2\nportals:\n  - { title: One, url: https://private.contoso.example/hunter2 }\n',
    'codes/50076.yaml':
      'note: Approve every prompt, hunter2.\nsteps: hunter2\nhide:\n  - { part: person, number: 1, begins: Ask yourself }\n',
  });
  expect(faults).toEqual([
    'codes/50076.yaml:1: note: tells people to approve what they did not start; say which prompt is their own',
    'codes/50076.yaml:2: steps: must be of type array',
    'codes/50076.yaml:4: hide.0: keeps people or the organisation safe, so that it cannot be hidden',
    'organisation.yaml:1: secret-thing: is not a field that Signpost knows',
    'organisation.yaml:3: portals.0.url: points to a host that is not in hosts',
  ]);
  expect(faults.join('\n')).not.toContain('hunter2');
});
