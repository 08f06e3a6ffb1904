/** What is said to a picture that came without text. */
export const PICTURE_WORDS = {
  title: 'Signpost cannot read pictures yet',
  text: 'The text of the error is enough, and you can copy it from the same page.',
  speak: 'Please paste the text of the error instead of a picture.',
  steps: [
    'On the error page, choose "Troubleshooting details" or "More details", then the copy button, and paste it here.',
    'On a phone, hold your finger on the number that begins with AADSTS, and copy it.',
    'Or type the number alone, for example 50076.',
  ],
};

/** What is said to a message without any error in it. */
export const NOTHING_WORDS = {
  title: 'No sign-in error found in that',
  text: 'Signpost looks for a number that begins with AADSTS, or for a description of what goes wrong.',
  speak: 'No sign-in error was found in the message.',
  steps: [
    'Paste the whole error text. On the sign-in page it hides behind "Troubleshooting details" or "More details".',
    'Or describe it in a sentence: what you want to open, what you did, what the screen says.',
    'Or send the number alone, for example 50076.',
  ],
};
