import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';

/** What each engine is started by, and the Debian package that brings it. */
const NEEDED = {
	firefox: { commands: ['firefox-esr', 'firefox'], packages: ['firefox-esr'] },
	webkit: { commands: ['WebKitWebDriver'], packages: ['webkit2gtk-driver'] },
	screen: { commands: ['Xvfb'], packages: ['xvfb'] }
} as const;
type Needed = keyof typeof NEEDED;

function find(name: Needed): string | null {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return NEEDED[name].commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(existsSync) ?? null;
}

export function commandOf(name: Needed): string {
	const found = find(name);
	if (found === null) throw new Error(`${NEEDED[name].commands[0]} is not on this machine`);
	return found;
}

/** Installs what is missing as root on Debian; elsewhere says in words what to install. */
export function ensureEngines(names: readonly Needed[]): void {
	const missing = names.filter((name) => find(name) === null).flatMap((name) => NEEDED[name].packages);
	if (missing.length === 0) return;
	const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (canInstall) {
		console.log(`Installing ${missing.join(', ')}…`);
		const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
		run('update');
		run('install', '-y', '--no-install-recommends', ...missing);
	}
	const stillMissing = names.filter((name) => find(name) === null).flatMap((name) => NEEDED[name].packages);
	if (stillMissing.length > 0) throw new Error(`This check needs browsers that are not here. On Debian or Ubuntu: apt-get install ${stillMissing.join(' ')}`);
}

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec', '/usr/lib'];

/** WebKit's plain browser, which stands beside its library. */
export function miniBrowser(): string {
	const places = LIBRARIES.filter(existsSync).flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.startsWith('webkit2gtk') || name.startsWith('webkitgtk'))
			.map((name) => join(folder, name, 'MiniBrowser'))
	);
	const found = places.find(existsSync);
	if (found === undefined) throw new Error('MiniBrowser of WebKitGTK is not on this machine');
	return found;
}

export const freePort = (): Promise<number> =>
	new Promise((settle, refuse) => {
		const server = createServer();
		server.once('error', refuse);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => settle(port));
		});
	});
