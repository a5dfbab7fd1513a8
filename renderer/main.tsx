import './jitless.ts';
import './styles/reset.css';
import { createRoot } from 'react-dom/client';
import { createQueryClient, sessionState, startState } from './api/queries.ts';
import { reportUncaught } from './api/report-fault.ts';
import { App } from './app/app.tsx';
import { rememberedLanguage } from './text/language.tsx';
import { rememberedTheme, showTheme } from './ui/theme.ts';

reportUncaught(window);
const client = createQueryClient();
// Looked up before the core is woken: it keeps busy the very thread that this waits for.
const language = rememberedLanguage();
// Asked before anything is drawn, so that the core comes up meanwhile.
const first = Promise.all([client.prefetchQuery(startState), client.prefetchQuery(sessionState)]);

showTheme(rememberedTheme());
const root = document.getElementById('root');
if (root) createRoot(root).render(<App client={client} language={language} />);

// 372 faces would hold up the first screen. Until they are there, Windows writes it in the very BIZ UDPGothic that it has itself.
void first.then(() => requestIdleCallback(() => void import('./styles/fonts.css')));
