// `npm start`: installs what is missing, builds when the sources are newer, serves the build. Runs on Node 20, before anything is installed.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOnce } from './setup/build-once.mjs';
import { installWhatIsMissing } from './setup/install.mjs';
import { nodeForTools } from './setup/node.mjs';
import { openOnDesktop } from './setup/open.mjs';
import { root } from './setup/root.mjs';
import { serveStatic } from './setup/static-server.mjs';

const { values } = parseArgs({
	options: { port: { type: 'string' }, base: { type: 'string', default: '' }, open: { type: 'boolean', default: true } },
	allowNegative: true
});
const wantedPort = Number(values.port ?? process.env.PORT ?? 4173);
const base = values.base.replace(/\/+$/, '');

installWhatIsMissing();
console.log('Building, unless the build is as new as the sources…');
const { status } = await buildOnce(nodeForTools());
if (status !== 0) process.exit(status);

/** The next free port, when the usual one is taken and none was asked for. @param {number} port @returns {ReturnType<typeof serveStatic>} */
async function serveFrom(port) {
	try {
		return await serveStatic({ folder: join(root, 'build'), base, port });
	} catch (error) {
		const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
		if (!taken || values.port || process.env.PORT || port >= wantedPort + 20) {
			console.error(taken ? `Port ${port} is taken. Choose another: npm start -- --port 8080` : error);
			process.exit(1);
		}
		return serveFrom(port + 1);
	}
}

const { url } = await serveFrom(wantedPort);
console.log(`\nRouse is at ${url}\nStop it with Ctrl+C.`);
if (values.open) openOnDesktop(url);
