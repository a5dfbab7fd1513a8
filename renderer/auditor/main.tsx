import '../jitless.ts';
import '../styles/reset.css';
import { createRoot } from 'react-dom/client';
import { AuditorPage } from './auditor-page.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<AuditorPage />);
