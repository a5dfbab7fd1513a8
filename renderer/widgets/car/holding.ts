import type { Output } from '../../../electron/contract/table.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';

/** A car with its holders, as the core tells it. */
export type Vehicle = Output<'customer.get'>['vehicles'][number];

/** Somebody's part in a car. */
export type VehicleHolder = Vehicle['holders'][number];

/** 山形 501 す 12-34 ハスラー: what a car is called in a sentence. */
export function carTitle({ fields }: Pick<Vehicle, 'fields'>, { vehicles }: Catalogue): string {
  const parts = [fields.plate, fields.carName].filter((part) => part !== null);
  return parts.length === 0 ? vehicles.unnamed : parts.join(' ');
}

/** What a kind of holder is called; one of a newer version is 'somebody else'. */
export function holderKindWords(kind: string, { vehicles }: Catalogue): string {
  const words = new Map<string, string>(Object.entries(vehicles.holderKind));
  return words.get(kind) ?? vehicles.holderKind.other;
}
