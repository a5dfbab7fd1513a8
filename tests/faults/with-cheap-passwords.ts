import { registerHooks } from 'node:module';

/*
 * Imported before anything else by the programs of the fault runner, which load the rest by `await import`: a case signs in again and
 * again, and is about something else than what a password is worth.
 */
const cheap = new URL('../support/cheap-argon2.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    return found.url.endsWith('/electron/keys/argon2-policy.ts') ? { ...found, url: cheap } : found;
  },
});
