// What a person does on the auditor's page, as a script to be run in it: the driver of Firefox knows no more.

/** Types the fingerprint, so that React hears of it. */
export const typeKey = (key: string) => `(() => {
  const input = document.querySelector('input[name=key]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, ${JSON.stringify(key)});
  input.dispatchEvent(new Event('input', { bubbles: true }));
})()`;

/** Presses a button by its words. */
export const pressButton = (name: string) =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(name)}).click()`;
