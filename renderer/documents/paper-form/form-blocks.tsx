import type { PaperForm } from '../../../electron/domain/printable/paper-form.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { CustomerBlock } from '../parts/customer-block.tsx';
import { Boxes } from '../parts/boxes.tsx';
import { Table } from '../parts/table.tsx';
import type { FormTexts } from './form-texts.ts';
import styles from './form-blocks.module.css';

/** As many cars as have room above the questions. */
const mostVehicles = 4;

interface BlockProps {
  readonly texts: FormTexts;
}

/** A line to write on, with what belongs there. */
function Blank({ label }: { readonly label: string }) {
  return (
    <p className={styles.blank}>
      <span>{label}</span>
    </p>
  );
}

interface WhoProps extends BlockProps {
  readonly customer: PaperForm['customer'];
  readonly slipTexts: SlipTexts;
}

/** Whose answers they are: the name and cars of the customer, or lines to write them on. */
export function Who({ customer, texts, slipTexts }: WhoProps) {
  if (customer !== null) return <CustomerBlock snapshot={customer} mostVehicles={mostVehicles} texts={slipTexts} />;
  const { field } = texts;
  return (
    <div className={styles.blanks}>
      <Blank label={field.name} />
      <Blank label={field.kana} />
      <Blank label={field.telephone} />
      <Blank label={field.plate} />
    </div>
  );
}

/** When and by whom: the date, the signature, and who it is where it is not the customer. */
export function Signing({ texts: { signing } }: BlockProps) {
  return (
    <Table className={styles.signing}>
      <tbody>
        <tr>
          <th scope="row">{signing.date}</th>
          <td className={styles.date}>{signing.blankDate}</td>
          <th scope="row">{signing.signature}</th>
          <td aria-label={signing.signature} />
        </tr>
        <tr>
          <th scope="row">{signing.who}</th>
          <td colSpan={3}>
            <Boxes words={[signing.self, signing.representative, signing.agent]} />
          </td>
        </tr>
        <tr>
          <th scope="row">{signing.relation}</th>
          <td colSpan={3}>
            <Boxes words={signing.relations} />
          </td>
        </tr>
        <tr>
          <th scope="row">{signing.representativeName}</th>
          <td colSpan={3} aria-label={signing.representativeName} />
        </tr>
      </tbody>
    </Table>
  );
}

/** What the shop writes on it when it comes back. */
export function ShopUse({ texts: { shop } }: BlockProps) {
  return (
    <Table className={styles.shop}>
      <tbody>
        <tr>
          <th scope="rowgroup">{shop.title}</th>
          <td>{shop.binder}</td>
          <td>{shop.received}</td>
          <td>{shop.entered}</td>
          <td>{shop.receiptNo}</td>
        </tr>
      </tbody>
    </Table>
  );
}
