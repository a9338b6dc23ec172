// From FrameInputs to what the shaders take.
#pragma once
#include "engine/render/frame.h"
#include "engine/render/head_buffers.h"
#include "engine/render/targets.h"
#include "shaders/shared/frame_types.h"

namespace stipple {

// How large the frame's targets are: the moving level draws fewer pixels and stretches them.
TargetShape targetShape(const FrameInputs& inputs);

// The column of the drawn picture where 'after' begins: 0 for after, the width for before.
int splitColumn(const FrameInputs& inputs, const TargetShape& targets);

// `head` may be null: then the picture is the background alone. shadow values are filled where a key light is.
shared::FrameUniforms frameUniforms(const FrameInputs& inputs, const TargetShape& targets, const HeadBuffers* head,
                                    bool hasFieldMask);

glm::mat4 frameProjection(const FrameInputs& inputs, const TargetShape& targets, const HeadBuffers* head);

}  // namespace stipple
