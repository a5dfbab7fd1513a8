import type { Catalogue } from '../catalogue.ts';

/** The sharing screen: with which partner whose data may be used jointly, and why not. */
export const sharing: Catalogue['sharing'] = {
  title: 'Joint use',
  lead: 'For each partner: whose data may be shared, and why the others’ may not.',
  counting: 'Counting…',
  noNotice:
    'There is no notice yet that can be shown to customers. Once a manager adopts one on the reception screen, the numbers stand here.',
  nobody: {
    title: 'Nobody’s data can be shared yet: nobody answers for them',
    why: 'Who answers for the shared data (company, address, representative) must be told beforehand (APPI Art. 27(5)(iii)). Once the next version of the notice names them, the data of those who agreed can be shared.',
  },
  never:
    'Information on the family concerns other people and is never shared. Neither is a car whose owner is not its user. Nobody who was not asked is taken to agree.',
  side: { in: 'May share', out: 'May not', unknown: 'Not known' },
  target: 'Items',
  people: '{{count}}',
  whys: 'Why: {{target}}',
  why: {
    agreed: 'Agreed',
    pending: 'Thinking about it',
    unasked: 'Not asked',
    outdated: 'To be asked again',
    notice_not_shown: 'Notice not shown yet',
    refused: 'Refused',
    stopped: 'Withdrawn',
    deceased: 'Deceased',
    owner_is_not_user: 'Owner is not the user',
    no_responsible_party: 'Nobody answers for the data',
    family_information: 'Without the family',
    some_cars: 'Without some cars',
  },
  whyLong: {
    agreed: 'They were shown the present notice and have agreed.',
    pending: 'They took the question home. Please ask when they come again.',
    unasked: 'They were shown the present notice, but not asked about this.',
    outdated:
      'The notice has changed since they agreed. Nothing is shared until they were asked again under the present one.',
    notice_not_shown:
      'They have not been shown the present notice. Even with a consent to an earlier one nothing is shared until then.',
    refused: 'They have refused.',
    stopped: 'They have withdrawn their consent.',
    deceased: 'They have died.',
    owner_is_not_user:
      'The car belongs to somebody else than its user: what concerns the car and its repairs is not shared.',
    no_responsible_party: 'They have agreed, but the notice names nobody who answers for the data.',
    family_information:
      'Of those whose data may be shared: something is written down of their family. That part is not shared.',
    some_cars:
      'Of those whose data may be shared: they also have a car whose owner is not its user. That car is not shared.',
  },
  telling: {
    tab: 'Tell partners',
    lead: 'We promised to tell the partners of joint use of every stop. Record how, once you have told them.',
    today: 'today',
    days: '{{count}} days',
    stopped: 'Tell {{partner}} of the stop ({{date}}: {{items}})',
    resumed: 'Tell {{partner}} that the stop was taken back (told on {{date}}: {{items}})',
    resumedMark: 'Again',
    comma: ', ',
    action: 'Told…',
    told: {
      stopped: 'Told of the stop ({{date}}, {{how}}, {{staff}})',
      resumed: 'Told that the stop was taken back ({{date}}, {{how}}, {{staff}})',
    },
    open: { stopped: 'Not told of the stop yet', resumed: 'To be told that the stop was taken back' },
    spokenWith: '{{how}}, {{name}}',
    ask: {
      stopped: 'Was {{partner}} told of the stop?',
      resumed: 'Was {{partner}} told that the stop was taken back?',
    },
    resumedWhy:
      'The stop that they were told of does not stand any more. They probably still keep to it: tell them so.',
    on: 'Told on',
    onFaults: {
      in_future: 'This day has not come yet. Type the day on which they were told.',
      before_stop: 'This is before the stop. Type the day on which they were told.',
    },
    how: 'How',
    howFault: 'Choose how they were told.',
    ways: { phone: 'Telephone', email: 'E-mail', fax: 'Fax', paper: 'Letter', screen: 'On a screen of theirs' },
    spokenTo: 'With whom (if known)',
    spokenToLong: 'At most {{most}} letters, please.',
    submit: 'Record that they were told',
    cancel: 'Cancel',
    recorded: 'Recorded: {{partner}} was told',
    voidHint:
      'Where a partner was told of the stop, tell them that it was taken back (the reception screen reminds you).',
  },
  hint: 'Press a number to see who they are, and to open a customer.',
};
