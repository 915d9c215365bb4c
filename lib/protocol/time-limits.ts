const DEFAULT_MS = 10_000;

/** Milliseconds a caller waits, where the default does not do. */
const LIMITS_MS: Readonly<Record<string, number>> = {
  // A long page on a slow telephone, and the index may have to be read first.
  checkBlocks: 60_000,
  readTab: 30_000,
  searchFacts: 20_000,
  getPlacePage: 20_000,
  getPlaceMap: 20_000,
  getDataReport: 20_000,
  listDocuments: 20_000,
  getDocument: 20_000,
  browseAddress: 20_000,
  getFigures: 20_000,
  // Every file of every pack is read and its digest reckoned.
  listPacks: 30_000,
  repairPack: 60_000,
  // Whole packs over weak connections; every step of it has a limit of its own.
  syncNow: 600_000,
  installOptional: 600_000,
};

export const timeLimitOf = (method: string): number => LIMITS_MS[method] ?? DEFAULT_MS;
