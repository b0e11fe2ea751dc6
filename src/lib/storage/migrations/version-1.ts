/**
 * plans: a record a plan, without its fields, so that the list is cheap to read.
 * fields: the fields of one group of one plan, as columns; only groups that changed are written.
 * layers: a record an import, saying which columns it has; chunks: those columns, in parts.
 */
export const version1 = {
	version: 1,
	stores: {
		plans: 'id, *layerIds',
		fields: '[planId+group]',
		layers: 'id',
		chunks: '[layerId+column+part]'
	}
};
