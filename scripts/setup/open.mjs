import { spawn } from 'node:child_process';

/** Opens an address in the person's browser, where there is a desktop to open it on. @param {string} url */
export function openOnDesktop(url) {
	if (process.env.CI || !process.stdout.isTTY) return;
	const desktop = process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
	if (!desktop) return;
	const [command, ...args] = process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
	const child = spawn(command, args, { stdio: 'ignore', detached: true });
	// Nothing to open it with: the address is printed all the same.
	child.on('error', () => {});
	child.unref();
}
