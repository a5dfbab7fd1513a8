import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { DeskFailure } from '../api/desk.ts';
import { IncidentNote } from '../widgets/diagnostics/incident-note.tsx';
import { Trouble, type TroubleState } from '../screens/startup/trouble.tsx';

/** Whatever goes wrong inside and is shown nowhere else: never an empty window, always a way to go on. */
export function FaultBoundary({ children }: { readonly children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary();
  return <Boundary onRetry={reset}>{children}</Boundary>;
}

interface BoundaryProps {
  readonly children: ReactNode;
  readonly onRetry: () => void;
}

interface BoundaryState {
  readonly broken: { readonly error: unknown } | null;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: null };

  static getDerivedStateFromError(this: void, error: unknown): BoundaryState {
    return { broken: { error } };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    const retry = () => {
      this.props.onRetry();
      this.setState({ broken: null });
    };
    const { error } = broken;
    return (
      <Trouble state={troubleOf(error)} isTraining={false} folder={null} isMetAtSignIn={false} onRetry={retry}>
        <IncidentNote error={error} />
      </Trouble>
    );
  }
}

function troubleOf(error: unknown): TroubleState {
  const failure = error instanceof DeskFailure ? error.failure : null;
  return failure?.kind === 'storage' ? failure.trouble : 'unexpected';
}
