/** `demo.json`, as the product writes it; with each tenant's id, which it does not tell. */
export interface DemoUser {
  readonly email: string;
  readonly password: string;
  readonly roles: readonly string[];
}
export interface DemoTenant {
  readonly id: string;
  readonly partnerId: string;
  readonly slug: string;
  readonly portalUrl: string;
  readonly apiKey: string;
  readonly users: readonly DemoUser[];
}
export interface Demo {
  readonly platform: { readonly users: readonly DemoUser[] };
  readonly partners: readonly {
    readonly slug: string;
    readonly users: readonly DemoUser[];
    readonly tenants: readonly DemoTenant[];
  }[];
}

export const tenantsOf = (demo: Demo): DemoTenant[] => demo.partners.flatMap((partner) => partner.tenants);
