import { type Detector, report } from '../context.ts';

/**
 * AP.DOC.UNVERIFIED_SENDER: the invoice came by mail, and its sender is no known address of the supplier, or nothing shows that his domain
 * sent it. What policy does not ask for is not held against it. Documents that came otherwise have no such sender.
 */
export const detectSender: Detector = (context) => {
  const { facts, policy, invoice } = context;
  const { sender } = facts;
  if (!sender) return [];
  const isUnproven = policy.sender.mustBeProven && !sender.proven;
  const isUnknown = policy.sender.mustBeKnown && !sender.known;
  if (!isUnproven && !isUnknown) return [];
  const from = sender.address ?? 'an address that it does not name';
  const domain = sender.address?.split('@').at(-1) ?? 'anybody';
  const supplier = facts.supplier?.name ?? invoice.supplier.name ?? 'the supplier';
  const faults = [
    ...(isUnproven ? [`nothing shows that ${domain} sent it (DKIM ${sender.dkim}, SPF ${sender.spf})`] : []),
    ...(isUnknown ? [`it is no known address of ${supplier}`] : []),
  ];
  return [
    report(context, 'AP.DOC.UNVERIFIED_SENDER', {
      summary: `Came by mail from ${from}: ${faults.join(', and ')}`,
      amount: context.amount,
      exposure: { on: 'document' },
      evidence: { ...sender, supplierName: supplier },
      causeKey: 'sender',
    }),
  ];
};
