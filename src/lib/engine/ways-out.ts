/** Ways by which a script could send something to another origin without a person doing anything. */
export const WAYS_OUT = ['fetch', 'webSocket', 'eventSource', 'beacon', 'image', 'form', 'import', 'worker'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** `closed`: the browser refused and said so; `open`: no refusal was seen; `absent`: there is no such thing here. */
export type WayState = 'closed' | 'open' | 'absent';
export interface TriedWay {
	readonly way: WayOut;
	readonly state: WayState;
}

/** A name that never leads anywhere (RFC 6761): where a way is open after all, nothing is sent to anybody. */
const NOWHERE = 'rouse-self-test.invalid';
const FOREIGN = `https://${NOWHERE}/`;
/** How long a refusal may take to be told, in milliseconds. */
const PATIENCE = 1500;

/** What this file needs of a page, a worker or a service worker; each has only some of it. */
export interface Surroundings {
	readonly fetch?: (url: string, init: { mode: 'no-cors' }) => Promise<unknown>;
	readonly WebSocket?: new (url: string) => { close(): void };
	readonly EventSource?: new (url: string) => { close(): void };
	readonly navigator?: { sendBeacon?(url: string, data: string): boolean };
	readonly Image?: new () => { src: string };
	readonly Worker?: new (url: string) => { terminate(): void };
	readonly document?: Document;
	addEventListener(type: 'securitypolicyviolation', listener: (event: Refusal) => void): void;
	removeEventListener(type: 'securitypolicyviolation', listener: (event: Refusal) => void): void;
}
type Refusal = Pick<SecurityPolicyViolationEvent, 'effectiveDirective'>;

/** Imports a module. Handed in: a service worker has no imports while it runs, and is not to be built with one. */
export type Load = (url: string) => Promise<unknown>;

interface Attempt {
	/** Directives of the policy, one of which refuses this way. */
	readonly directives: RegExp;
	exists(at: Surroundings, load: Load | null): boolean;
	/** Begins it; what is returned takes back what it left. */
	begin(at: Surroundings, load: Load | null): (() => void) | void;
	/** An error thrown at once comes before anything is sent. */
	readonly throwsWhenRefused?: true;
}

const CONNECT = /^connect-src$/;
const ATTEMPTS: Readonly<Record<WayOut, Attempt>> = {
	fetch: { directives: CONNECT, exists: (at) => !!at.fetch, begin: (at) => void at.fetch!(FOREIGN, { mode: 'no-cors' }).catch(() => undefined) },
	webSocket: { directives: CONNECT, exists: (at) => !!at.WebSocket, begin: (at) => closing(new at.WebSocket!(`wss://${NOWHERE}/`)) },
	eventSource: { directives: CONNECT, exists: (at) => !!at.EventSource, begin: (at) => closing(new at.EventSource!(FOREIGN)) },
	beacon: { directives: CONNECT, exists: (at) => !!at.navigator?.sendBeacon, begin: (at) => void at.navigator!.sendBeacon!(FOREIGN, 'self-test') },
	image: { directives: /^img-src$/, exists: (at) => !!at.Image, begin: (at) => void (new at.Image!().src = `${FOREIGN}a.png`) },
	form: { directives: /^form-action$/, exists: (at) => !!at.document, begin: (at) => sendForm(at.document!) },
	import: {
		directives: /^script-src/,
		exists: (_, load) => load !== null,
		begin: (_, load) => void load!(`${FOREIGN}a.js`).catch(() => undefined)
	},
	worker: {
		directives: /^(worker-src|script-src|require-trusted-types-for)/,
		exists: (at) => !!at.Worker,
		begin(at) {
			const worker = new at.Worker!(`${FOREIGN}a.js`);
			return () => worker.terminate();
		},
		throwsWhenRefused: true
	}
};

const closing =
	(connection: { close(): void }): (() => void) =>
	() =>
		connection.close();

/** Into a frame of its own: where forms are let through, the page itself stays. */
function sendForm(document: Document): () => void {
	const frame = document.createElement('iframe');
	frame.name = 'rouse-self-test';
	frame.hidden = true;
	const form = document.createElement('form');
	Object.assign(form, { action: FOREIGN, method: 'post', target: frame.name, hidden: true });
	document.body.append(frame, form);
	form.submit();
	return () => {
		form.remove();
		frame.remove();
	};
}

/**
 * Tries every way out of where this runs, one after the other, and tells which the browser refused. Only a refusal that was seen counts as one: a
 * connection that merely fails proves nothing.
 */
export async function tryWaysOut(
	load: Load | null,
	at: Surroundings = globalThis as unknown as Surroundings,
	patience = PATIENCE
): Promise<readonly TriedWay[]> {
	const tried: TriedWay[] = [];
	for (const way of WAYS_OUT) {
		const attempt = ATTEMPTS[way];
		const begin = (): (() => void) | void => attempt.begin(at, load);
		tried.push({ way, state: attempt.exists(at, load) ? await refused(attempt, begin, at, patience) : 'absent' });
	}
	return tried;
}

function refused({ directives, throwsWhenRefused }: Attempt, begin: () => (() => void) | void, at: Surroundings, patience: number): Promise<'closed' | 'open'> {
	return new Promise((settle) => {
		let undo: (() => void) | void;
		const end = (state: 'closed' | 'open'): void => {
			at.removeEventListener('securitypolicyviolation', heard);
			clearTimeout(timer);
			undo?.();
			settle(state);
		};
		const heard = ({ effectiveDirective }: Refusal): void => {
			if (directives.test(effectiveDirective)) end('closed');
		};
		const timer = setTimeout(() => end('open'), patience);
		at.addEventListener('securitypolicyviolation', heard);
		try {
			undo = begin();
		} catch {
			if (throwsWhenRefused) end('closed');
		}
	});
}
