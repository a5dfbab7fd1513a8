// Must be the first import of each entry: a schema compiled before this would try `new Function`, which the content
// security policy refuses.
import { config } from 'zod';

config({ jitless: true });
