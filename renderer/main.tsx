import './jitless.ts';
import './styles/reset.css';
import { createRoot } from 'react-dom/client';
import { createQueryClient, sessionState, startState } from './api/queries.ts';
import { App } from './app.tsx';
import { rememberedLanguage } from './text/language.tsx';

const client = createQueryClient();
// Looked up before the core is woken: it keeps busy the very thread that this waits for.
const language = rememberedLanguage();
// Asked before anything is drawn, so that the core comes up meanwhile.
void client.prefetchQuery(startState);
void client.prefetchQuery(sessionState);

const root = document.getElementById('root');
if (root) createRoot(root).render(<App client={client} language={language} />);

requestIdleCallback(() => void import('./styles/fonts-rare.css'));
