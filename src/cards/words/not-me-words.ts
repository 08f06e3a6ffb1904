/** What is said to somebody who did not start the sign-in. */
export const NOT_ME_WORDS = {
  title: 'Stop, and report it',
  text: 'Somebody may know your password, or be trying to find it out. As long as nobody approves the prompt, it protects you. If you did approve it, say so at once when you report it.',
  speak: 'Approve nothing and report it to your security contact.',
  steps: [
    'Approve nothing, and tell nobody a number or a code, whoever asks for it.',
    'Change your password from a device that you trust: My Account > Password.',
    'Tell your helpdesk or security contact at once, with the time of the prompt and the IDs of the error, if there are any.',
    'Look at My Sign-ins, and choose "This wasn\'t me" beside every attempt that was not yours.',
  ],
};
