import './jitless.ts';
import './styles/reset.css';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queries.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App client={createQueryClient()} />);

requestIdleCallback(() => void import('./styles/fonts-rare.css'));
