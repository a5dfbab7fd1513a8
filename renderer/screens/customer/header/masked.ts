/** 090-****-4038: enough to be asked for by the last four, too little to be copied by whoever looks over the counter. */
export function maskPhone(phone: string): string {
  const parts = phone.split('-');
  const [first = '', middle = '', last = ''] = parts;
  if (parts.length === 3) return [first, '*'.repeat(middle.length), last].join('-');
  return phone.slice(0, 3) + '*'.repeat(Math.max(phone.length - 7, 0)) + phone.slice(-4);
}

/** misaki@…: whose address it is, without where it leads. */
export function maskEmail(email: string): string {
  return `${email.slice(0, email.lastIndexOf('@') + 1)}…`;
}
