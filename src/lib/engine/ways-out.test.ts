import { describe, expect, it } from 'vitest';
import { tryWaysOut, type Surroundings } from './ways-out.ts';

/** Surroundings that refuse by these directives, and have nothing but what can be had without a page. */
function surroundings(refusals: readonly string[]) {
	const target = new EventTarget();
	const refuse = (directive: string): void => {
		if (refusals.includes(directive))
			queueMicrotask(() => target.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { effectiveDirective: directive })));
	};
	const asked: string[] = [];
	class Connection {
		constructor(url: string) {
			asked.push(url);
			refuse('connect-src');
		}
		close(): void {}
	}
	const at = {
		fetch: (url: string) => {
			asked.push(url);
			refuse('connect-src');
			return Promise.reject(new TypeError('Failed to fetch'));
		},
		WebSocket: Connection,
		navigator: {},
		Worker: class {
			constructor() {
				if (refusals.includes('worker-src')) throw new TypeError('refused');
			}
			terminate(): void {}
		},
		ServiceWorkerGlobalScope: class {},
		addEventListener: target.addEventListener.bind(target),
		removeEventListener: target.removeEventListener.bind(target)
	};
	return { at: at as unknown as Surroundings, asked };
}

const statesOf = async (at: Surroundings) => Object.fromEntries((await tryWaysOut(null, at, 20)).map(({ way, state }) => [way, state]));

describe('the self-test of the policy', () => {
	it('calls a way closed when a refusal was told, and absent where there is none', async () => {
		const { at } = surroundings(['connect-src', 'worker-src']);
		expect(await statesOf(at)).toEqual({
			fetch: 'closed',
			webSocket: 'closed',
			eventSource: 'absent',
			beacon: 'absent',
			image: 'absent',
			form: 'absent',
			import: 'absent',
			worker: 'closed'
		});
	});

	it('calls a way open when its connection merely fails: that proves nothing', async () => {
		const { at } = surroundings(['img-src']);
		expect(await statesOf(at)).toMatchObject({ fetch: 'open', webSocket: 'open', worker: 'open' });
	});

	it('asks for nothing but a name that can lead nowhere', async () => {
		const { at, asked } = surroundings([]);
		await tryWaysOut(null, at, 1);
		expect(asked.map((url) => new URL(url).hostname)).toEqual(['rouse-self-test.invalid', 'rouse-self-test.invalid']);
	});
});
