import styles from './shops-section.module.css';
import settingsScreen from './settings-screen.module.css';
import type { Company } from '../../../electron/domain/notice/company.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSignedIn } from '../../widgets/session/session-context.tsx';
import { SaveBar } from './save-bar.tsx';
import type { CompanyEdit } from './use-company-edit.ts';

const mostShops = 8;

/** Without I and O: on paper they are 1 and 0. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'.split('');

type Shop = Company['shops'][number];

/** The shops. One can be added; its letter stands on every slip from then on, and so none can be taken away. */
export function ShopsSection({ edit }: { readonly edit: CompanyEdit }) {
  const { settings } = useText();
  const words = settings.shops;
  const { shop: here } = useSignedIn();
  const { company, recordedShops, faults } = edit;
  if (company === null) return null;
  const { shops } = company;
  const write = (index: number, change: Partial<Shop>) => {
    const next = shops.map((shop, at) => (at === index ? { ...shop, ...change } : shop));
    edit.change({ ...company, shops: next });
  };
  const add = () => {
    const letter = letters.find((one) => shops.every((shop) => shop.letter !== one));
    if (letter === undefined) return;
    edit.change({ ...company, shops: [...shops, { letter, name: '', hours: '' }] });
  };
  const save = () => edit.save((path) => (path.endsWith('.hours') ? words.hoursFault : words.nameFault));
  return (
    <Card title={words.title}>
      <p className={settingsScreen.lead}>{words.lead}</p>
      <Form onSubmit={save} faults={faults.shown}>
        {shops.map((shop, index) => (
          <div key={shop.letter} className={styles.row}>
            <div className={styles.letter}>
              <span className={styles.letterLabel}>{words.letter}</span>
              <strong>{shop.letter}</strong>
            </div>
            <TextField
              name={`shops.${index}.name`}
              label={words.name}
              isRequired
              value={shop.name}
              onChange={(name) => write(index, { name })}
            />
            <TextField
              name={`shops.${index}.hours`}
              label={words.hours}
              isRequired
              value={shop.hours}
              onChange={(hours) => write(index, { hours })}
            />
            <div className={styles.aside}>
              {shop.letter === here && <span className={styles.here}>{words.here}</span>}
              {index >= recordedShops && index === shops.length - 1 && (
                <Button
                  variant="quiet"
                  onPress={() => {
                    edit.change({ ...company, shops: shops.slice(0, -1) });
                    faults.forget();
                  }}
                >
                  {words.remove}
                </Button>
              )}
            </div>
          </div>
        ))}
        <div>
          {shops.length < mostShops ? (
            <Button onPress={add}>{words.add}</Button>
          ) : (
            <p className={settingsScreen.lead}>{words.full}</p>
          )}
        </div>
        <SaveBar {...edit} onSave={save} onUndo={edit.undo} />
      </Form>
    </Card>
  );
}
