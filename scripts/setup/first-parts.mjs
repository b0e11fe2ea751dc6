import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * @typedef {{ getModuleInfo(id: string): { code: string | null, importedIds: string[], dynamicallyImportedIds: string[] } | null }} Graph
 * @typedef {Record<'shell' | 'plans' | 'menus' | 'start' | 'quick' | 'startLater' | 'quickLater', Set<string>> & { pages: Set<string>[] }} Reached
 */

// The bundler writes every path with slashes.
const at = (/** @type {string} */ path) => join(root, 'src', path).replaceAll('\\', '/');
const MESSAGES = at('lib/i18n/generated/messages');
const ALL_MESSAGES = `${MESSAGES}.js`;
const SHELL = ['routes/+layout.svelte', 'routes/+error.svelte'].map(at);
const MENUS = at('lib/ui/base/OpenSettingsMenu.svelte');
/** What the start page asks for once it is drawn. */
const PLANS = at('lib/state/plans.svelte.ts');
const START = at('routes/+page.svelte');
const QUICK = at('routes/quick/+page.svelte');
const PAGES = [START, QUICK, ...['routes/plan/+page.svelte', 'routes/board/+page.svelte', 'routes/assumptions/+page.svelte'].map(at)];

/** Capitals are told by their number: two names may differ by nothing else. @param {string} name */
function fileOfMessage(name) {
	const capitals = name.replace(/[^A-Z]/g, '').length;
	return `${MESSAGES}/${name.toLowerCase()}${capitals || ''}.js`;
}

/** @param {Graph} graph @param {string[]} from @param {{ later: boolean }} options `later`: with what is fetched when it is asked for */
function reached(graph, from, { later }) {
	/** @type {Set<string>} */
	const found = new Set();
	const waiting = [...from];
	const unknown = from.find((id) => !graph.getModuleInfo(id));
	if (unknown) throw new Error(`${unknown} is no part of the application: scripts/setup/first-parts.mjs names it.`);
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		// One file passes on every message: only those are reached that are named.
		if (found.has(id) || id === ALL_MESSAGES) continue;
		found.add(id);
		const info = graph.getModuleInfo(id);
		if (!info) continue;
		waiting.push(...info.importedIds, ...(later ? info.dynamicallyImportedIds : []));
		if (info.importedIds.includes(ALL_MESSAGES)) waiting.push(...Array.from((info.code ?? '').matchAll(/\bm\.(\w+)/g), ([, name]) => fileOfMessage(name)));
	}
	return found;
}

const isStyle = (/** @type {string} */ id) => /\.css(\?|$)|type=style/.test(id);
const isMessage = (/** @type {string} */ id) => id.startsWith(`${MESSAGES}/`);
const isShared = (/** @type {Reached} */ { pages }, /** @type {string} */ id) => pages.filter((page) => page.has(id)).length > 1;

/** A part, and what belongs to it unless an earlier one has it. @type {Record<string, (reached: Reached, id: string) => boolean>} */
const PARTS = {
	// Where the site stands is told to it before anything that asks is loaded: what tells it may come with nothing that asks.
	entry: (_, id) => /runtime\/client\/payload\.js$|vite\/preload-helper/.test(id),
	'start-style': ({ startLater }, id) => isStyle(id) && startLater.has(id),
	'quick-style': ({ quickLater }, id) => isStyle(id) && quickLater.has(id),
	style: (_, id) => isStyle(id),
	shell: ({ shell }, id) => shell.has(id),
	start: (all, id) => all.start.has(id) && (isShared(all, id) || isMessage(id)),
	both: ({ plans, menus, quick }, id) => quick.has(id) && (plans.has(id) || menus.has(id)),
	plans: ({ plans }, id) => plans.has(id),
	menus: ({ menus }, id) => menus.has(id),
	quick: (all, id) => all.quick.has(id) && (isShared(all, id) || isMessage(id)),
	shared: isShared
};

/** @param {Graph} graph @returns {Reached} */
function everythingReached(graph) {
	const now = (/** @type {string[]} */ ...from) => reached(graph, from, { later: false });
	const later = (/** @type {string} */ page) => reached(graph, [page, ...SHELL], { later: true });
	const pages = PAGES.map((page) => now(page));
	const [start, quick] = pages;
	return { shell: now(...SHELL), plans: now(PLANS), menus: now(MENUS), pages, start, quick, startLater: later(START), quickLater: later(QUICK) };
}

/**
 * What a page needs before anything is seen comes in few files: each costs a trip to the host, and of a phone's connections there are six.
 * Left to itself the bundler makes a file of whatever the same pages share: 31 scripts and 27 style sheets for the start page. What is fetched later is left to it.
 *
 * @returns {{ priority: number, name: (id: string, graph: Graph) => string | null }[]} groups for the bundler
 */
export function firstParts() {
	/** @type {Reached | undefined} */
	let all;
	const know = (/** @type {Graph} */ graph) => (all ??= everythingReached(graph));
	const parts = Object.entries(PARTS);
	return parts.map(([part, belongs], index) => ({ priority: parts.length - index, name: (id, graph) => (belongs(know(graph), id) ? part : null) }));
}
