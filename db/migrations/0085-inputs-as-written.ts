import { addressKey } from '../../electron/domain/customers/address-key.ts';
import { plateKeys } from '../../electron/domain/vehicles/plate.ts';
import { vinKey } from '../../electron/domain/vehicles/vin.ts';
import type { Migration } from './migration.ts';

/** The extension of whoever is asked for at a company; one key for a chassis number, and those of plates and addresses as read now. */
export const inputsAsWritten: Migration = {
  version: 85,
  sql: `
ALTER TABLE contact_person ADD COLUMN extension TEXT;
ALTER TABLE vehicle ADD COLUMN vin_key TEXT;
DROP INDEX vehicle_vin;
CREATE INDEX vehicle_vin_key ON vehicle (vin_key) WHERE vin_key IS NOT NULL;
`,
  fill: (raw) => {
    const cars = raw
      .prepare<[], { id: string; plate: string | null; vin: string | null }>(
        'SELECT id, plate, vin FROM vehicle WHERE plate IS NOT NULL OR vin IS NOT NULL',
      )
      .all();
    const putCar = raw.prepare('UPDATE vehicle SET plate_key = ?, plate_number = ?, vin_key = ? WHERE id = ?');
    for (const { id, plate, vin } of cars) {
      const { key, number } = plate === null ? { key: null, number: null } : plateKeys(plate);
      putCar.run(key, number, vin === null ? null : vinKey(vin), id);
    }
    // The box finds a car by its number, too.
    raw.exec(`DELETE FROM search_line;
      INSERT INTO search_line (found_by, term, kana_key, customer_id, kind, name, kana, plate)
      SELECT found_by, term, kana_key, customer_id, kind, name, kana, plate FROM searchable ORDER BY 1, 2, 3, 4`);
    const houses = raw
      .prepare<[], { id: string; address: string }>('SELECT id, address FROM customer WHERE address IS NOT NULL')
      .all();
    const putHouse = raw.prepare('UPDATE customer SET address_key = ? WHERE id = ?');
    for (const { id, address } of houses) putHouse.run(addressKey(address), id);
  },
};
