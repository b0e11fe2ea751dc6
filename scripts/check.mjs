// `npm run check`: types of everything, and of the pure layers once more without DOM or Node.
import { installWhatIsMissing } from './setup/install.mjs';
import { nodeForTools } from './setup/node.mjs';
import { prepareGeneratedFiles } from './setup/prepare.mjs';
import { commandFile, run } from './setup/run.mjs';

installWhatIsMissing();
const node = nodeForTools();
if (!process.argv.includes('--prepared')) await prepareGeneratedFiles(node);

const tsc = commandFile('typescript', 'tsc');
const checks = [
	[commandFile('svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
	[tsc, '-p', 'tsconfig.pure.json']
];
for (const args of checks) {
	const { status } = await run(node, args);
	if (status !== 0) process.exitCode = status;
}
