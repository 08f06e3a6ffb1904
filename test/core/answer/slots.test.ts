import { fillSlots } from '../../../src/core/answer/slots';

it.each([
  {
    name: 'nothing known',
    says: 'Access to {resource} of {tenant} was refused.',
    reading: {},
    reads: 'Access to this resource of the organisation was refused.',
  },
  {
    name: 'a well-known resource',
    says: 'You may use {resource}.',
    reading: { resource: '00000003-0000-0000-c000-000000000000' },
    reads: 'You may use Microsoft Graph.',
  },
  {
    name: 'a slot at the start',
    says: '{tenant} refused. {application} too.',
    reading: {},
    reads: 'The organisation refused. The application too.',
  },
  {
    name: 'a value with markup',
    says: 'For {user}.',
    reading: { user: '[x](https://bad.example)*' },
    reads: 'For (x)(hxxps:⁄⁄bad.example)\\*.',
  },
  { name: 'no slot', says: 'Nothing to fill.', reading: { user: 'x' }, reads: 'Nothing to fill.' },
])('fills a sentence with $name', ({ says, reading, reads }) => {
  expect(fillSlots(says, reading)).toBe(reads);
});
