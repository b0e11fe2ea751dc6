/** The right-hand column of the layout: what each layer may import besides itself. */
const MAY_IMPORT = {
	kernel: [],
	model: ['kernel'],
	intake: ['model', 'kernel'],
	analysis: ['model', 'kernel'],
	reactivation: ['analysis', 'model', 'kernel'],
	share: ['model', 'kernel'],
	storage: ['model', 'kernel'],
	starters: ['model', 'kernel'],
	engine: ['intake', 'analysis', 'reactivation', 'share', 'storage', 'starters', 'model', 'kernel'],
	state: ['engine', 'storage', 'share', 'i18n', 'starters', 'model', 'kernel'],
	ui: ['state', 'i18n', 'starters', 'model', 'kernel'],
	// The words of messages know what can stand in their braces.
	i18n: ['share', 'reactivation', 'model', 'kernel'],
	routes: ['ui', 'state', 'i18n', 'model', 'kernel'],
	// The self-test of the policy only.
	'service-worker': ['engine'],
	// Columns named on the command line are matched by intake.
	cli: ['engine', 'intake', 'share', 'i18n', 'model', 'kernel']
};

/** One vendor, one door: where a package may be imported. */
export const VENDOR_DOORS = [
	{ packages: /^qr$/, folders: ['src/lib/ui/share'] },
	{ packages: /^ag-grid-community/, folders: ['src/lib/ui/grid'] },
	{ packages: /^echarts/, folders: ['src/lib/ui/charts'] },
	{ packages: /^@e965\/xlsx/, folders: ['src/lib/intake/readers/workbook'] },
	{ packages: /^hucre/, folders: ['src/lib/share/workbook'] },
	{ packages: /^htmlparser2/, folders: ['src/lib/intake/readers/clipboard'] },
	{ packages: /^dexie/, folders: ['src/lib/storage'] },
	{ packages: /^workbox-window/, folders: ['src/lib/state', 'src/lib/ui'] },
	{ packages: /^workbox-(?!window)/, folders: ['src/service-worker'] },
	{ packages: /^@noble\/hashes/, folders: ['src/lib/share'] },
	{ packages: /^fflate/, folders: ['src/lib/share', 'src/lib/intake/readers/workbook'] },
	{ packages: /^age-encryption/, folders: ['src/lib/share/plan-file'] },
	{ packages: /^(bits-ui|@lucide\/svelte)/, folders: ['src/lib/ui', 'src/routes'] },
	{ packages: /^node:/, folders: ['cli', 'scripts', 'tests'] }
];

/** The layer a file of the repository belongs to; null outside of all. @param {string} path from the root, with / */
export function layerOf(path) {
	const name = /^src\/lib\/([^/]+)\//.exec(path)?.[1] ?? /^(?:src\/)?(routes|service-worker|cli)\//.exec(path)?.[1];
	return name && name in MAY_IMPORT ? /** @type {keyof typeof MAY_IMPORT} */ (name) : null;
}

/**
 * Where an import leads: a file of the repository, or a package.
 * @param {string} from importing file, from the root, with /
 * @param {string} specifier
 */
export function resolveImport(from, specifier) {
	const bare = specifier.replace(/\?.*$/, '');
	if (bare.startsWith('#lib/')) return { file: `src/lib/${bare.slice(5)}` };
	if (!bare.startsWith('.')) return { packageName: bare };
	const parts = from.split('/').slice(0, -1);
	for (const part of bare.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return { file: parts.join('/') };
}

/** Why an import is refused, or null. @param {string} from @param {string} specifier */
export function refuseImport(from, specifier) {
	if (from.endsWith('.test.ts')) return null;
	const { file, packageName } = resolveImport(from, specifier);
	if (packageName !== undefined) {
		const door = VENDOR_DOORS.find(({ packages }) => packages.test(packageName));
		if (!door || !from.startsWith('src/') || door.folders.some((folder) => from.startsWith(`${folder}/`))) return null;
		return `'${packageName}' may only be imported in ${door.folders.join(', ')}.`;
	}
	const layer = layerOf(from);
	const target = file === undefined ? null : layerOf(file);
	if (!layer || !target || layer === target || /** @type {string[]} */ (MAY_IMPORT[layer]).includes(target)) return null;
	return `${layer} may not import ${target}; it may import: ${MAY_IMPORT[layer].join(', ') || 'nothing'}.`;
}
