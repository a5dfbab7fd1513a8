import { ja } from './text/ja.ts';

/** The desk. */
export function App() {
  return (
    <main className="desk">
      <h1>{ja.app.name}</h1>
    </main>
  );
}
