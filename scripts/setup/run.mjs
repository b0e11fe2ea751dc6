import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from './root.mjs';

/**
 * The JavaScript file behind a package's command, so that it runs under the Node we choose on every system.
 * @param {string} packageName @param {string} [command] defaults to the package's name
 */
export function commandFile(packageName, command = packageName.replace(/^@[^/]+\//, '')) {
	const folder = join(root, 'node_modules', ...packageName.split('/'));
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a script to its end.
 * @param {string} node path of the Node to use
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options] `quiet` keeps the output instead of showing it
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(node, args, { quiet = false, env = {} } = {}) {
	const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
	return new Promise((settle) => {
		const child = spawn(node, args, { cwd: root, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', env: { ...process.env, ...env, PATH: path } });
		let output = '';
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.stderr?.on('data', (chunk) => (output += chunk));
		child.on('error', (error) => settle({ status: 1, output: output + error.message }));
		child.on('close', (status, signal) => settle({ status: status ?? 1, output: signal ? `${output}\nended by ${signal}` : output }));
	});
}
