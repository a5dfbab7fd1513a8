import { foldCode } from '../text/typed-code.ts';
import { spelledSchema } from '../text/typed-schema.ts';

/** 車台番号 as on the 車検証; brackets belong to numbers stamped by the authority, `[41]…`. */
const VIN = /^[A-Z0-9[\]-]{4,23}$/;

/** A 車台番号, half width and upper case: `HGC14-12345`, or the 17 characters of an imported car. */
export const vinSchema = spelledSchema((typed) => {
  const vin = foldCode(typed);
  return VIN.test(vin) ? vin : null;
}, 'not_vin');

/** The last four characters, all that a slip may show of a 車台番号. */
export function lastFourOfVin(vin: string): string {
  return vin.replaceAll(/[^A-Z0-9]/g, '').slice(-4);
}
