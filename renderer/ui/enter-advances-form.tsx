import { noFaults, type ShownFaults } from './faults.ts';
import { Form, type FormDensity } from './form.tsx';
import type { ReactNode } from 'react';

interface EnterAdvancesFormProps {
  /** The button that saves stands outside and names it as its `form`. */
  readonly id: string;
  readonly children: ReactNode;
  /** What is wrong with the fields inside. */
  readonly faults?: ShownFaults;
  readonly density?: FormDensity;
}

function isStop(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (!(element instanceof HTMLInputElement) && !(element instanceof HTMLTextAreaElement)) return false;
  if (element.disabled || element.tabIndex < 0 || element.type === 'hidden') return false;
  // What is folded away is not on the way.
  return element.closest('[hidden]') === null;
}

/** Of a group of radio buttons only the chosen one is on the way. */
function isOnTheWay(stop: HTMLInputElement | HTMLTextAreaElement): boolean {
  return stop.type !== 'radio' || (stop instanceof HTMLInputElement && stop.checked);
}

function walkOn(formId: string): void {
  const here = document.activeElement;
  if (!(here instanceof HTMLInputElement) || here.form === null) return;
  const stops = Array.from(here.form.elements).filter(isStop);
  const next = stops.slice(stops.indexOf(here) + 1).find(isOnTheWay);
  const end = document.querySelector<HTMLElement>(`button[form="${formId}"]`);
  if (next === undefined) end?.focus();
  else next.focus();
}

/**
 * A form of many fields, in which Enter goes on to the next one and from the last to the button that saves. The browser
 * notices the Enter, as in every `Form`: the one that picks a candidate goes nowhere.
 */
export function EnterAdvancesForm({ id, children, faults = noFaults, density = 'normal' }: EnterAdvancesFormProps) {
  return (
    <Form id={id} onSubmit={() => walkOn(id)} faults={faults} density={density}>
      {children}
      {/* Without a button of this kind a browser does not send a form of several fields. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden />
    </Form>
  );
}
