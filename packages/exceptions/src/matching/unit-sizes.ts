import { Decimal } from '@clearhold/kernel';

/** How many base units one unit of each code is, by what is measured; exact, as the units are defined. */
const SIZES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pieces: {
    C62: '1',
    EA: '1',
    H87: '1',
    NAR: '1',
    NMB: '1',
    PC: '1',
    PCE: '1',
    PCS: '1',
    PR: '2',
    DZN: '12',
    CEN: '100',
    GRO: '144',
    MIL: '1000',
    GGR: '1728',
    MIO: '1000000',
  },
  grams: {
    MGM: '0.001',
    GRM: '1',
    KGM: '1000',
    DTN: '100000',
    TNE: '1000000',
    ONZ: '28.349523125',
    LBR: '453.59237',
    CWA: '45359.237',
    CWI: '50802.34544',
    STN: '907184.74',
    LTN: '1016046.9088',
  },
  millimetres: {
    MMT: '1',
    CMT: '10',
    DMT: '100',
    MTR: '1000',
    KMT: '1000000',
    INH: '25.4',
    FOT: '304.8',
    YRD: '914.4',
    SMI: '1609344',
  },
  'square centimetres': {
    MMK: '0.01',
    CMK: '1',
    MTK: '10000',
    KMK: '10000000000',
    INK: '6.4516',
    FTK: '929.0304',
    YDK: '8361.2736',
  },
  millilitres: {
    MLT: '1',
    CMQ: '1',
    CLT: '10',
    DLT: '100',
    LTR: '1000',
    DMQ: '1000',
    HLT: '100000',
    MTQ: '1000000',
    INQ: '16.387064',
    FTQ: '28316.846592',
    YDQ: '764554.857984',
    PTL: '473.176473',
    QTL: '946.352946',
    GLL: '3785.411784',
    BLL: '158987.294928',
    PTI: '568.26125',
    QTI: '1136.5225',
    GLI: '4546.09',
  },
  seconds: { SEC: '1', MIN: '60', HUR: '3600' },
  months: { MON: '1', QAN: '3', ANN: '12' },
  joules: {
    JOU: '1',
    KJO: '1000',
    '3B': '1000000',
    GV: '1000000000',
    WHR: '3600',
    KWH: '3600000',
    MWH: '3600000000',
    GWH: '3600000000000',
  },
};

/** What one unit is: of which kind, and how many of the kind's base units. */
export interface UnitSize {
  readonly kind: string;
  readonly size: Decimal;
}

/**
 * The units of UN/ECE Recommendation 20 that convert into one another whoever sells and whatever is sold, with their
 * sizes as the units are defined (inch and pound of 1959, US and imperial gallon). A package (box, pallet) holds what
 * its item says, a day of work the hours of its contract: neither is here.
 */
export const UNIT_SIZES: ReadonlyMap<string, UnitSize> = new Map(
  Object.entries(SIZES).flatMap(([kind, sizes]) =>
    Object.entries(sizes).map(([code, size]) => [code, { kind, size: new Decimal(size) }] as const),
  ),
);
