import { paths } from './paths.ts';

/** A screen that somebody came through. */
interface Passed {
  /** What makes it another screen: the sheets of one customer are one. */
  readonly screen: string;
  readonly path: string;
}

/** The screens that led to the one that is shown, which is the last. */
export type NavigationHistory = readonly Passed[];

function screenOf(path: string): string {
  const [area = '', id = '', part] = path.split('/').filter(Boolean);
  // Each request of a customer is a screen of its own.
  if (`/${area}` === paths.requests) return path;
  // Whoever is listed on it, joint use is one screen: one step back comes to the same list.
  if (`/${area}` === paths.sharing) return area;
  // Other parts are sheets of the same screen.
  return part === 'edit' || part === 'compare' ? `${area}/${id}/${part}` : `${area}/${id}`;
}

/** A form is left for good: nobody comes back to it but from the list of parked forms. */
function isForm({ screen }: Passed): boolean {
  return screen === 'customers/new' || screen === 'notices/write' || screen.endsWith('/edit');
}

/** Goes on to a screen, or back to one that was passed: nobody goes in circles. Home is where everything begins. */
export function walkedTo(path: string, trail: NavigationHistory): NavigationHistory {
  const here = { screen: screenOf(path), path };
  if (path === paths.home) return [here];
  const passed = trail.filter((one) => !isForm(one));
  const before = passed.findIndex(({ screen }) => screen === here.screen);
  return [...(before === -1 ? passed : passed.slice(0, before)), here];
}

/** Where one step back leads. */
export function stepBack(trail: NavigationHistory): string {
  return trail.at(-2)?.path ?? paths.home;
}
