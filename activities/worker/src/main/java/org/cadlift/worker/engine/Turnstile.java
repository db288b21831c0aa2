package org.cadlift.worker.engine;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.temporal.api.command.v1.Command;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowTaskFailedCause;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.PollWorkflowTaskQueueResponse;
import io.temporal.api.workflowservice.v1.RespondWorkflowTaskCompletedRequest;
import io.temporal.api.workflowservice.v1.RespondWorkflowTaskFailedRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/// Keeps the in-process service from losing a job that is cancelled just as its step ends.
///
/// That service forgets a step at the moment its answer arrives. When a flow, which has not heard of the answer yet,
/// then asks to cancel the step, the service refuses in the middle of its own change of state and never takes up that
/// flow again (temporalio/sdk-java issue 2391; servers have no such fault). So answers of steps and requests to cancel
/// one are let through in turns, and a request that comes too late is turned into what servers say in such a case: that
/// the flow must think again, now with the answer before it.
///
/// The service itself ends a step that shows no sign of life for its time limit. A request to cancel at that very
/// millisecond is the one case that is still lost.
final class Turnstile implements ClientInterceptor {
    private static final Set<String> ANSWERS_OF_STEPS =
            Set.of("RespondActivityTaskCompleted", "RespondActivityTaskFailed", "RespondActivityTaskCanceled");

    // More steps than one process ever takes at once.
    private static final int TURNS = 1 << 16;

    private final Semaphore turns = new Semaphore(TURNS, true);
    private final Map<ByteString, WorkflowExecution> flows = new ConcurrentHashMap<>();

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel service) {
        ClientCall<Q, A> call = service.newCall(method, options);
        String name = String.valueOf(method.getBareMethodName());
        if (name.equals("PollWorkflowTaskQueue")) {
            return new Poll<>(call);
        }
        if (name.equals("RespondWorkflowTaskCompleted")) {
            return new Decision<>(call, service);
        }
        return ANSWERS_OF_STEPS.contains(name) ? new StepAnswer<>(call) : call;
    }

    /// Learns which flow a task belongs to.
    private final class Poll<Q, A> extends SimpleForwardingClientCall<Q, A> {
        Poll(ClientCall<Q, A> call) {
            super(call);
        }

        @Override
        public void start(Listener<A> listener, Metadata headers) {
            super.start(
                    new SimpleForwardingClientCallListener<A>(listener) {
                        @Override
                        public void onMessage(A message) {
                            if (message instanceof PollWorkflowTaskQueueResponse task && task.hasWorkflowExecution()) {
                                flows.put(task.getTaskToken(), task.getWorkflowExecution());
                            }
                            super.onMessage(message);
                        }
                    },
                    headers);
        }
    }

    /// Goes through beside any number of its kind.
    private final class StepAnswer<Q, A> extends SimpleForwardingClientCall<Q, A> {
        StepAnswer(ClientCall<Q, A> call) {
            super(call);
        }

        @Override
        public void start(Listener<A> listener, Metadata headers) {
            turns.acquireUninterruptibly();
            AtomicBoolean held = new AtomicBoolean(true);
            try {
                super.start(new Ending<>(listener, () -> release(held, 1)), headers);
            } catch (RuntimeException e) {
                release(held, 1);
                throw e;
            }
        }
    }

    /// Goes through alone when it asks to cancel a step, and only while there is one.
    private final class Decision<Q, A> extends SimpleForwardingClientCall<Q, A> {
        private final Channel service;
        private final AtomicBoolean held = new AtomicBoolean();
        private final AtomicBoolean late = new AtomicBoolean();

        Decision(ClientCall<Q, A> call, Channel service) {
            super(call);
            this.service = service;
        }

        @Override
        public void start(Listener<A> listener, Metadata headers) {
            super.start(
                    new Ending<>(listener, () -> release(held, TURNS)) {
                        @Override
                        public void onClose(Status status, Metadata trailers) {
                            super.onClose(
                                    late.get() ? Status.INVALID_ARGUMENT.withDescription("UnhandledCommand") : status,
                                    trailers);
                        }
                    },
                    headers);
        }

        @Override
        public void sendMessage(Q message) {
            if (message instanceof RespondWorkflowTaskCompletedRequest decision) {
                Optional<WorkflowExecution> flow = Optional.ofNullable(flows.remove(decision.getTaskToken()));
                if (decision.getCommandsList().stream()
                        .anyMatch(Command::hasRequestCancelActivityTaskCommandAttributes)) {
                    turns.acquireUninterruptibly(TURNS);
                    held.set(true);
                    if (flow.isPresent() && !isStepPending(decision, flow.get())) {
                        thinkAgain(decision);
                        return;
                    }
                }
            }
            super.sendMessage(message);
        }

        /// A job has one step at a time; so where any is pending it is the one meant.
        private boolean isStepPending(RespondWorkflowTaskCompletedRequest decision, WorkflowExecution flow) {
            return WorkflowServiceGrpc.newBlockingStub(service)
                            .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                                    .setNamespace(decision.getNamespace())
                                    .setExecution(flow)
                                    .build())
                            .getPendingActivitiesCount()
                    > 0;
        }

        private void thinkAgain(RespondWorkflowTaskCompletedRequest decision) {
            WorkflowServiceGrpc.newBlockingStub(service)
                    .respondWorkflowTaskFailed(RespondWorkflowTaskFailedRequest.newBuilder()
                            .setNamespace(decision.getNamespace())
                            .setTaskToken(decision.getTaskToken())
                            .setIdentity(decision.getIdentity())
                            .setCause(WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND)
                            .build());
            late.set(true);
        }

        @Override
        public void halfClose() {
            if (late.get()) {
                cancel("the step has ended", null);
            } else {
                super.halfClose();
            }
        }
    }

    private void release(AtomicBoolean held, int count) {
        if (held.compareAndSet(true, false)) {
            turns.release(count);
        }
    }

    /// Does something when a call is over, however it ends.
    private static class Ending<A> extends SimpleForwardingClientCallListener<A> {
        private final Runnable end;

        Ending(ClientCall.Listener<A> listener, Runnable end) {
            super(listener);
            this.end = end;
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            end.run();
            super.onClose(status, trailers);
        }
    }
}
