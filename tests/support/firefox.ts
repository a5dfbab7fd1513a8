import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { newFolder } from './new-folder.ts';

const answerSchema = z.object({ id: z.number(), result: z.unknown().optional(), message: z.string().optional() });
const contextsSchema = z.object({ contexts: z.array(z.object({ context: z.string() })) });
const evaluatedSchema = z.object({ type: z.literal('success'), result: z.object({ value: z.unknown().optional() }) });
const nodesSchema = z.object({ nodes: z.array(z.object({ sharedId: z.string() })) });
const pictureSchema = z.object({ data: z.string() });

async function addressOf(firefox: ChildProcess): Promise<string> {
  if (firefox.stderr === null) throw new Error('firefox: nothing is heard of it');
  for await (const line of createInterface(firefox.stderr)) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return `${address}/session`;
  }
  throw new Error('firefox: it ended before it could be spoken to');
}

/** Debian's Firefox with one page, driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi), which it speaks by itself. */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: z.infer<typeof answerSchema>) => void>();
  #count = 0;
  #context = '';

  private constructor(process: ChildProcess, socket: WebSocket) {
    this.#process = process;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { data: answer } = answerSchema.safeParse(JSON.parse(String(data)));
      if (answer === undefined) return;
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
  }

  static async start(): Promise<Firefox> {
    const args = ['--headless', '--no-remote', '--profile', newFolder(), '--remote-debugging-port', '0'];
    const child = spawn('firefox-esr', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const socket = new WebSocket(await addressOf(child));
    child.stderr.resume();
    await once(socket, 'open');
    const firefox = new Firefox(child, socket);
    await firefox.#send('session.new', { capabilities: {} });
    const { contexts } = contextsSchema.parse(await firefox.#send('browsingContext.getTree', {}));
    firefox.#context = contexts[0]?.context ?? '';
    return firefox;
  }

  /** Shows a page, and waits until it is loaded. */
  async goto(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  /** What an expression, or the promise that it makes, comes to in the page. */
  async evaluate(expression: string): Promise<unknown> {
    const target = { context: this.#context };
    const answer = await this.#send('script.evaluate', { expression, target, awaitPromise: true });
    return evaluatedSchema.parse(answer).result.value;
  }

  /** Chooses files in the input that a selector finds. */
  async setFiles(selector: string, files: readonly string[]): Promise<void> {
    const locator = { type: 'css', value: selector };
    const found = await this.#send('browsingContext.locateNodes', { context: this.#context, locator });
    const element = nodesSchema.parse(found).nodes[0];
    await this.#send('input.setFiles', { context: this.#context, element, files });
  }

  async resize(width: number, height: number): Promise<void> {
    const viewport = { width, height };
    await this.#send('browsingContext.setViewport', { context: this.#context, viewport });
  }

  /** The whole page as PNG. */
  async screenshot(): Promise<Buffer> {
    const answer = await this.#send('browsingContext.captureScreenshot', {
      context: this.#context,
      origin: 'document',
    });
    return Buffer.from(pictureSchema.parse(answer).data, 'base64');
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit');
    await this.#send('browser.close', {}).catch(() => this.#process.kill());
    await ended;
  }

  async #send(method: string, params: object): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    const answered = new Promise<z.infer<typeof answerSchema>>((resolve) => void this.#waiting.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params }));
    const { result, message } = await answered;
    if (message !== undefined) throw new Error(`firefox: ${method}: ${message}`);
    return result;
  }
}
