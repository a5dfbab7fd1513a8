import { foldCode } from '../text/typed-code.ts';
import { spelledSchema } from '../text/typed-schema.ts';

/** A postal code, `999-3243`; typed with or without 〒 and hyphen, in any width. */
export const postalCodeSchema = spelledSchema((typed) => {
  const [, area, town] = /^〒?(\d{3})-?(\d{4})$/.exec(foldCode(typed)) ?? [];
  return area === undefined || town === undefined ? null : `${area}-${town}`;
}, 'not_postal_code');
