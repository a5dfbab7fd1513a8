import { roles, type Role } from '../../../electron/domain/staff/role.ts';
import { useText } from '../../text/language.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';

interface RoleChoiceProps {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

/** What somebody may do. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const { staff } = useText().settings;
  return (
    <RadioGroup
      name="role"
      label={staff.role}
      value={value}
      onChange={onChange}
      choices={roles.map((role) => ({
        value: role,
        label: staff.roles[role],
        hint: staff.roleHints[role],
      }))}
    />
  );
}
