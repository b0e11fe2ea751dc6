import { relative } from 'node:path';
import { root } from '../setup/root.mjs';
import { refuseImport } from './layers.mjs';

/** @type {import('eslint').Rule.RuleModule} */
const importDirections = {
	meta: { type: 'problem', docs: { description: 'Layers import in one direction, and each vendor has one door.' }, schema: [] },
	create(context) {
		const from = relative(root, context.filename).replaceAll('\\', '/');
		/** @param {any} source */
		const check = (source) => {
			if (!source || typeof source.value !== 'string') return;
			const message = refuseImport(from, source.value);
			if (message) context.report({ node: source, message });
		};
		return {
			ImportDeclaration: (node) => check(node.source),
			ExportNamedDeclaration: (node) => check(node.source),
			ExportAllDeclaration: (node) => check(node.source),
			ImportExpression: (node) => check(node.source)
		};
	}
};

export default { rules: { 'import-directions': importDirections } };
