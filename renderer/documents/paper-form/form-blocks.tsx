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

function isCompany(customer: PaperForm['customer']): boolean {
  return customer?.customerKind === 'company';
}

interface BlankProps {
  readonly label: string;
  /** Its share of the page's width. */
  readonly width: 'whole' | 'half' | 'third';
}

/** A line to write on, with what belongs there. */
function Blank({ label, width }: BlankProps) {
  return (
    <p className={styles.blank} data-width={width}>
      <span>{label}</span>
    </p>
  );
}

interface WhoProps extends BlockProps {
  readonly customer: PaperForm['customer'];
  readonly slipTexts: SlipTexts;
}

/**
 * Whose answers they are: the name and cars of the customer, or lines to write them on. Address and date of birth are always
 * written by hand: they tell who signed, and no paper gives away what the ledger knows.
 */
export function Who({ customer, texts, slipTexts }: WhoProps) {
  const { field } = texts;
  if (customer !== null) {
    return (
      <>
        <CustomerBlock snapshot={customer} mostVehicles={mostVehicles} hasHonorific={false} texts={slipTexts} />
        <div className={styles.blanks}>
          <Blank label={field.address} width="half" />
          {isCompany(customer) ? null : <Blank label={field.birth} width="third" />}
        </div>
      </>
    );
  }
  return (
    <div className={styles.blanks}>
      <Blank label={field.name} width="half" />
      <Blank label={field.kana} width="half" />
      <Blank label={field.address} width="whole" />
      <Blank label={field.birth} width="third" />
      <Blank label={field.telephone} width="third" />
      <Blank label={field.plate} width="third" />
    </div>
  );
}

interface SigningProps extends BlockProps {
  readonly customer: PaperForm['customer'];
}

/** When and by whom: the date, the signature, and who it is where it is not the customer. For a company somebody signs by name and post. */
export function Signing({ customer, texts: { signing } }: SigningProps) {
  const { who, name, relation, relations } = isCompany(customer) ? signing.company : signing.person;
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
            <Boxes words={who} />
          </td>
        </tr>
        <tr>
          <th scope="row">{name}</th>
          <td aria-label={name} />
          <th scope="row">{relation}</th>
          <td aria-label={relation}>
            <Boxes words={relations} />
          </td>
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
