import { formatEraMonth } from '../../../../electron/domain/dates/era-format.ts';
import type { CustomerId } from '../../../../electron/domain/ids.ts';
import type { Language } from '../../../../electron/domain/text/language.ts';
import { vehicleFieldsSchema, type VehicleFields } from '../../../../electron/domain/vehicles/vehicle.ts';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { command } from '../../../api/desk.ts';
import { newId } from '../../../api/new-id.ts';
import { formatDay } from '../../../text/screen-format.ts';
import { holdersIn, questionsAbout } from '../../../widgets/car/car-questions.ts';
import { carTitle, type Vehicle } from '../../../widgets/car/holding.ts';
import { recordOf, type FlaggedRecord } from './flagged-record.ts';

function carWords(fields: VehicleFields, field: keyof VehicleFields, language: Language): string {
  const { inspectionExpiresOn, [field]: value } = fields;
  if (value === null) return '';
  if (field === 'inspectionExpiresOn')
    return inspectionExpiresOn === null ? '' : formatDay(inspectionExpiresOn, language);
  return field === 'firstRegistered' && language === 'ja' ? formatEraMonth(value) : value;
}

/** What was flagged of a car. Another customer may have the car that it would be by a choice, so that is asked first. */
export function flaggedCar(
  customerId: CustomerId,
  vehicle: Vehicle,
  text: Catalogue,
  language: Language,
): readonly FlaggedRecord[] {
  const { vehicleId, fields: now, flagged } = vehicle;
  return recordOf<VehicleFields, keyof VehicleFields>({
    id: vehicleId,
    now,
    flagged,
    known: vehicleFieldsSchema.keyof().options,
    label: (field) =>
      fill(text.customers.screen.flaggedCar, { car: carTitle(vehicle, text), field: text.vehicles[field] }),
    words: (version, field) => carWords(version, field, language),
    ask: (right) => questionsAbout(right, { seen: now, vehicleId }),
    save: async (changes, answered) => {
      const entryId = newId();
      const alsoHeldBy = holdersIn(answered);
      await command('vehicle.edit', { customerId, vehicleId, changes, alsoHeldBy }, entryId);
      return { kind: 'vehicle.edited', customerId, entryId };
    },
  });
}
