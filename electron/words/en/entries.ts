import type { EntryWords } from '../entry-words.ts';
import { tellAnswers, tellEvidence, tellGiver, tellShowing } from '../tell-consent.ts';
import { consent } from './consent.ts';
import { customers } from './customers.ts';
import { requests } from './requests.ts';
import { sharing } from './sharing.ts';
import { vehicles } from './vehicles.ts';

const { field, personRole, personField } = customers;
const roles = { owner: 'owner', user: 'user', bringer: 'brought by' };
// Without the hint of the form, when it is to be filled in.
const vehicleField = { ...vehicles, baseLocation: 'Base of use' };

const outcomes = {
  granted: 'The request was granted',
  partly: 'The request was granted in part',
  refused: 'The request was refused',
  not_applicable: 'There was nothing that the request applies to',
  answered: 'It is heard and answered',
};
const identities = { call_back: 'a call back to the known number', known_customer: 'a known customer' };
const copied = ' (copy by post)';

/** A label of a form inside a sentence: “Post code” is “post code”, “VIN” stays. */
function inner(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** What became of the second copy of a backup, in a word or two. */
const secondPlace = {
  none: 'none',
  written: 'written',
  not_there: 'not there',
  disk_full: 'no space',
  read_only: 'not writable',
  in_use: 'in use',
  unreadable: 'not readable',
  not_same: 'not the same',
  given_up: 'given up',
};

/** What an entry of a newer version of the program is called. */
export const otherEntry = 'From a newer version';

/** What each kind of entry is called, and how the history tells one. */
export const entries: EntryWords = {
  'company.set': { label: 'Company details set', tell: () => 'Company details were set' },
  'company.seal_set': {
    label: 'Company seal set or taken off',
    tell: ({ isRegistered }) =>
      isRegistered ? "The company's seal was registered" : "The company's seal was taken off the slips",
  },
  'device.enrolled': {
    label: 'PC enrolled',
    tell: ({ letter, fingerprint }) => `PC ${letter} was enrolled (signing key ${fingerprint})`,
  },
  'receipt.settled': {
    label: 'Lost receipt number settled',
    tell: ({ receiptNo, outcome }) =>
      outcome === 'entered_again'
        ? `The lost receipt number ${receiptNo} was entered again from the shop copy`
        : `No shop copy of the lost receipt number ${receiptNo} was found`,
  },
  'device.retired': {
    label: 'PC retired (lost records)',
    tell: ({ cause, letter, entries: lost }) => {
      const causes = {
        rolled_back: 'the ledger had gone back to an earlier state',
        moved_or_copied: 'the ledger came from another PC',
        mark_missing: 'there was no note of how far the ledger had got',
      };
      const what = lost === null ? 'how many records are lost is unknown' : `records lost: ${lost}`;
      return `PC ${letter} was retired and a new letter begun, because ${causes[cause]} (${what})`;
    },
  },
  'desk.configured': { label: 'PC settings', tell: () => 'The settings of this PC changed' },
  'rules.minor_age_set': {
    label: 'Age for legal representatives',
    tell: ({ age, effectiveOn }) =>
      `From ${effectiveOn} a legal representative answers for anybody aged ${age} or younger`,
  },
  'staff.added': {
    label: 'Staff added',
    tell: ({ label, role }) => `Staff member “${label}” (${role}) was added`,
  },
  'staff.changed': {
    label: 'Staff changed',
    tell: ({ hasLeft }) => (hasLeft ? 'A staff member left' : 'The role of a staff member changed'),
  },
  'staff.renamed': {
    label: 'Staff renamed',
    tell: ({ from, to }) => `Staff member “${from}” is called “${to}” from now on`,
  },
  'session.opened': {
    label: 'Signed in',
    tell: ({ by, failedAttempts }) => {
      const opened = by === 'password' ? 'Signed in' : 'Opened with the recovery code';
      return failedAttempts === 0 ? opened : `${opened} (after ${failedAttempts} wrong attempts)`;
    },
  },
  'password.set': { label: 'Password set', tell: () => 'A password was set' },
  'password.reset': {
    label: 'Password reset',
    tell: () => 'A one-time password was handed out; the earlier password no longer works',
  },
  'recovery_code.replaced': {
    label: 'Recovery code replaced',
    tell: () => 'The recovery code was replaced; the earlier one no longer works',
  },
  'data_key.rotated': { label: 'Data key replaced', tell: () => 'The key that encrypts the ledger was replaced' },
  'key_ring.older_taken': {
    label: 'Older keys taken',
    tell: ({ generation, last }) => `Gone on with an older key file (no. ${generation}, the last was no. ${last})`,
  },
  'notice.drafted': { label: 'Notice drafted', tell: () => 'A draft of the notice was registered' },
  'notice.adopted': {
    label: 'Notice adopted',
    tell: ({ effectiveOn }) => `The notice was adopted (from ${effectiveOn})`,
  },
  'notice.document_kept': {
    label: 'Published text kept',
    tell: () => 'The published document was kept as it is',
  },
  'customer.created': { label: 'Customer added', tell: () => 'The customer was registered' },
  'customer.edited': {
    label: 'Customer edited',
    tell: ({ fields }) => `Customer details were changed (${fields.map((name) => inner(field[name])).join(', ')})`,
  },
  'customer.edit_voided': {
    label: 'Customer edit taken back',
    tell: ({ reason }) => `A change of customer details was taken back as made in error (reason: ${reason})`,
  },
  'customer.opened': { label: 'Customer looked at', tell: () => 'The customer was opened' },
  'person.created': {
    label: 'Person who answers added',
    tell: ({ role }) => `Somebody who answers for the customer was registered (${inner(personRole[role])})`,
  },
  'person.edited': {
    label: 'Person who answers edited',
    tell: ({ fields, isCurrent }) => {
      const changed = fields.map((name) => inner(personField[name])).join(', ');
      return [
        ...(isCurrent === false ? ['Somebody does not answer for the customer any more'] : []),
        ...(isCurrent === true ? ['Somebody answers for the customer again'] : []),
        ...(changed === '' ? [] : [`Details of somebody who answers for the customer were changed (${changed})`]),
      ].join('. ');
    },
  },
  'person.edit_voided': {
    label: 'Edit of a person who answers taken back',
    tell: ({ reason }) => `A change of somebody who answers was taken back as made in error (reason: ${reason})`,
  },
  'vehicle.added': {
    label: 'Car added',
    tell: ({ plate, carName }) => `A vehicle was added (${[plate, carName].filter(Boolean).join(' ') || 'no plate'})`,
  },
  'vehicle.edited': {
    label: 'Car edited',
    tell: ({ fields }) =>
      `Vehicle details were changed (${fields.map((name) => inner(vehicleField[name])).join(', ')})`,
  },
  'vehicle.passed': {
    label: 'Owner or user changed',
    tell: ({ holders }) => {
      const parts = holders.map(({ role, kind }) => `${roles[role]}: ${vehicles.holderKind[kind]}`);
      return `The holders of a vehicle changed (${parts.join(', ')})`;
    },
  },
  'vehicle.retired': {
    label: 'Car sold or scrapped',
    tell: ({ how, on }) => (how === 'sold' ? `The vehicle was sold (${on})` : `The vehicle was scrapped (${on})`),
  },
  'vehicle.change_voided': {
    label: 'Record of a car taken back',
    tell: ({ reason }) => `A record of a vehicle was taken back as made in error (reason: ${reason})`,
  },
  'consent.recorded': {
    label: 'Decision recorded',
    tell: ({ isAnswer, answers, method, givenBy, evidence, shown }) => {
      const { told } = consent;
      const who = `${told.methods[method]}, ${tellGiver(givenBy, told)}`;
      const what = tellAnswers(answers, consent);
      const proof = `Evidence: ${tellEvidence(evidence, told)}`;
      if (!isAnswer) return `A request to stop was taken (${what}): ${who}. ${proof}`;
      const notice = shown === null ? 'not shown with these answers' : tellShowing(shown, told);
      return `Answers were taken (${what}): ${who}. Notice: ${notice}. ${proof}`;
    },
  },
  'notice.shown': {
    label: 'Notice shown',
    tell: ({ shown }) => `The notice was shown: ${tellShowing(shown, consent.told)}`,
  },
  'consent.voided': {
    label: 'Record voided',
    tell: ({ reason }) => `An answer entered in error was taken back (reason: ${reason})`,
  },
  'sharing.partner_told': {
    label: 'Partner told',
    tell: ({ partnerName, about, how }) =>
      about === 'stopped'
        ? `Told of the stop of joint use: ${partnerName} (${sharing.telling.ways[how]})`
        : `Told that the stop was taken back: ${partnerName} (${sharing.telling.ways[how]})`,
  },
  'consent.exported': {
    label: 'Proof of consent written',
    tell: ({ form, reason }) => {
      const what = form === 'record' ? 'The consent record' : 'The proof sheet of the consent';
      return `${what} was written to a file (reason: ${reason})`;
    },
  },
  'consent.export_failed': {
    label: 'Proof of consent failed',
    tell: () => 'The consent record or proof sheet could not be written',
  },
  'request.received': {
    label: 'Request received',
    tell: ({ requestTypes, receiptNo }) => {
      const types = requestTypes.map((type) => inner(requests.type[type].label));
      return `A request was received: ${types.join(', ')} (${receiptNo})`;
    },
  },
  'request.identified': {
    label: 'Identity checked',
    tell: ({ identity }) => {
      const seen =
        'document' in identity
          ? `${inner(requests.identify.documents[identity.document])}${identity.method === 'copy_by_post' ? copied : ''}`
          : identities[identity.method];
      return `It was checked who asks: ${seen}`;
    },
  },
  'request.decided': {
    label: 'Request decided',
    tell: ({ decisions }) =>
      decisions
        .map(({ type, outcome, reason }) => {
          const of = type === null ? '' : `${requests.type[type].label}: `;
          return `${of}${outcomes[outcome]}${reason === null ? '' : ` (reason: ${reason})`}`;
        })
        .join('; '),
  },
  'request.closed': {
    label: 'Request ended',
    tell: ({ delivery }) =>
      delivery === null
        ? 'The request was withdrawn'
        : `The request was answered and closed (${inner(requests.close.deliveries[delivery])})`,
  },
  'request.step_voided': {
    label: 'Record of a request taken back',
    tell: ({ reason }) => `A record of a request was taken back as made in error (reason: ${reason})`,
  },
  'form.printed': {
    label: 'Consent form printed',
    tell: ({ noticeVersion, target }) =>
      `A consent form (notice version ${noticeVersion}) was ${target === 'printer' ? 'printed' : 'saved as PDF'}`,
  },
  'slip.printed': {
    label: 'Slip issued',
    tell: ({ copy, target }) => {
      const issued = target === 'printer' ? 'A slip was printed' : 'A slip was saved as PDF';
      return copy === 1 ? issued : `${issued} (reissue no. ${copy - 1})`;
    },
  },
  'slip.print_failed': {
    label: 'Slip failed',
    tell: ({ target, isUnknown }) => {
      if (isUnknown)
        return target === 'printer'
          ? 'Printing a slip ended halfway (whether paper came out is unknown)'
          : 'Saving a slip ended halfway';
      return target === 'printer' ? 'A slip could not be printed' : 'A slip could not be saved as PDF';
    },
  },
  'slip.recall_closed': {
    label: 'Void slip asked back',
    tell: ({ isCollected }) =>
      isCollected
        ? 'The slip of a record that was taken back was collected'
        : 'The slip of a record that was taken back could not be collected',
  },
  'slip.closed': {
    label: 'End of a slip',
    tell: ({ closing }) =>
      ({
        signed: 'The signed slip was received',
        not_signed: 'The slip was not signed (the customer did not sign it)',
        not_wanted: 'No slip was handed over (the customer wants none)',
      })[closing],
  },
  'slip.closing_voided': {
    label: 'End of a slip taken back',
    tell: ({ reason }) => `What was recorded of a slip was taken back as an error (reason: ${reason})`,
  },
  'audit.exported': {
    label: 'Audit export',
    tell: ({ hasBodies, from, to, isNarrowed }) =>
      `The audit log was exported (${(from ?? to) ? `${from ?? 'the beginning'} to ${to ?? 'that time'}` : 'all of it'}, ` +
      `${hasBodies ? 'with contents' : 'headers only'}${isNarrowed ? ', narrowed' : ''})`,
  },
  'audit.export_failed': {
    label: 'Audit export failed',
    tell: ({ isGivenUp }) => (isGivenUp ? 'The audit export was given up' : 'The audit export was not completed'),
  },
  'head_sheet.issued': {
    label: 'Head sheet issued',
    tell: ({ month, target, devices }) =>
      `The head sheet of ${month} (PCs: ${devices}) was ${target === 'printer' ? 'printed' : 'saved as PDF'}`,
  },
  'ledger.verified': {
    label: 'Ledger verified',
    tell: ({ entries: count, isWhole }) =>
      isWhole ? `The ledger was verified (${count} entries, whole)` : 'Verification found a fault in the ledger',
  },
  'backup.configured': {
    label: 'Backup settings',
    tell: ({ hasSecondPlace, daily, weekly, monthly }) =>
      `The backup settings were changed (${daily} days, ${weekly} weeks, ${monthly} months; ${hasSecondPlace ? 'with' : 'without'} a second place)`,
  },
  'backup.made': {
    label: 'Backup',
    tell: ({ entries: count, second }) =>
      `A backup was made and verified (${count} entries; second place: ${secondPlace[second]})`,
  },
  'backup.failed': {
    label: 'Backup failed',
    tell: () => 'A backup could not be made',
  },
  'backup.rehearsed': {
    label: 'Rehearsal',
    tell: ({ entries: count }) => `Going back to a backup was rehearsed, and it works (${count} entries)`,
  },
  'recovery_code.tried': {
    label: 'Recovery code checked',
    tell: () => 'The recovery code was checked, and it works',
  },
  'ledger.salvaged': {
    label: 'Damaged ledger rebuilt',
    tell: ({ salvaged, lost }) =>
      `The ledger was rebuilt from what could be read of the damaged file (records read: ${salvaged}, records lost: ${lost})`,
  },
  'ledger.mended': {
    label: 'Tables made anew',
    tell: ({ rows, objects }) =>
      `Tables that did not agree with the ledger were made anew from it (rows: ${rows}${objects > 0 ? `, parts of the database: ${objects}` : ''})`,
  },
};
